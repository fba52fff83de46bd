using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BoTrygt.Web.Shared.Files;

/// <summary>
/// An action whose form holds a file. The form is read here, within its limit: the antiforgery filter would be the first to
/// read it otherwise, and can only say that the request was a bad one. Permission has been asked before.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>What the form holds beside the file.</summary>
    private const long Rest = 100_000;

    /// <summary>Before every filter that stands there for all actions.</summary>
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var files = services.GetRequiredService<FileSettings>();
        try
        {
            if (!await context.HttpContext.Request.TryReadFormAsync(files.MaxBytes + Rest))
            {
                context.Result = TooLarge(services, new(context.HttpContext.Request.Path, context.HttpContext.Request.ContentLength, files.MaxMegabytes), context.ModelState);
            }
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException)
        {
            // It is no form, or it ends before it says that it does.
            context.Result = new BadRequestResult();
        }
    }

    /// <summary>The token lay in what was thrown away; nothing is done here, so nobody asks for it.</summary>
    private static ViewResult TooLarge(IServiceProvider services, FileTooLargePage page, ModelStateDictionary state) => new()
    {
        ViewName = "FileTooLarge",
        StatusCode = StatusCodes.Status422UnprocessableEntity,
        ViewData = new ViewDataDictionary<FileTooLargePage>(services.GetRequiredService<IModelMetadataProvider>(), state) { Model = page },
    };
}

/// <param name="Back">The page with the form.</param>
/// <param name="Sent">How many bytes were sent; null when the browser did not say.</param>
/// <param name="MaxMegabytes">How large a file may be.</param>
public sealed record FileTooLargePage(string Back, long? Sent, int MaxMegabytes);
