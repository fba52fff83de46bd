using Microsoft.AspNetCore.Mvc.Filters;

namespace BoTrygt.Web.Shared.Forms;

/// <summary>
/// A form that was sent again after the session had ended comes back to be looked through before it is saved: it may
/// be from yesterday. So a controller needs nothing of its own for it, only the question whether the ModelState is
/// valid. A button that is its whole form (a status, a move up) has nothing to look through and does not ask: it does
/// what it says, which is what the person pressed it for, twice by now.
/// </summary>
public sealed class ResumedFormFilter : IAsyncActionFilter
{
    /// <summary>The field that tells such a form.</summary>
    public const string Marker = "efter-log-ind";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var request = context.HttpContext.Request;
        if (request.HasFormContentType && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).ContainsKey(Marker))
        {
            context.ModelState.AddModelError("", "Du blev logget ud, mens du skrev. Se det igennem, og gem igen.");
        }

        await next();
    }
}
