using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>
/// A form that was sent again after the session had ended comes back to be looked through before it is saved: it may
/// be from yesterday. So a controller needs nothing of its own for it, only the question whether the ModelState is
/// valid. A button that is its whole form (a status, a move up, a delete) has nothing to look through. It is not pressed
/// again unseen: the person comes back to the page where it was and is told.
/// </summary>
public sealed class ResumedFormFilter(IModelMetadataProvider metadata) : IAsyncActionFilter
{
    /// <summary>The field that tells such a form. Its value is the page that the form was on, where that is known.</summary>
    public const string Marker = "efter-log-ind";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!context.HttpContext.Request.IsResumed())
        {
            await next();
        }
        else if (context.ActionDescriptor.Parameters.Any(IsLookedThrough))
        {
            context.ModelState.AddModelError("", "Du blev logget ud, mens du skrev. Se det igennem, og gem igen.");
            await next();
        }
        else
        {
            context.Result = BackFrom((Controller)context.Controller);
        }
    }

    /// <summary>A form has a type of its own, which is validated; an id, a choice or a list of ids has not.</summary>
    private bool IsLookedThrough(ParameterDescriptor parameter) =>
        (parameter.BindingInfo?.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Form))
        && parameter.ParameterType != typeof(CancellationToken)
        && metadata.GetMetadataForType(parameter.ParameterType) is { IsComplexType: true, IsEnumerableType: false };

    private static LocalRedirectResult BackFrom(Controller controller)
    {
        controller.TempData.Say("Du blev logget ud, før det blev gjort. Gør det igen, hvis du stadig vil.");
        return controller.ReturnTo(controller.Request.Form[Marker], "/arbejdsrum");
    }
}

public static class ResumedForms
{
    /// <summary>
    /// The form was sent before the session ended, and is sent again now; the person has not looked at it since. One with a file
    /// never is, and is not read for that.
    /// </summary>
    public static bool IsResumed(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HasFormContentType && !request.HoldsFile() && request.Form.ContainsKey(ResumedFormFilter.Marker);
    }
}
