namespace BoTrygt.Web.Shared.Errors;

/// <summary>
/// A form that cannot be read, such as one that holds a NUL, is a bad request and no fault of ours. It is then forgotten: the
/// page that says so would trip over it again. Forms with a file are read within their limits, elsewhere.
/// </summary>
internal static class UnreadableForms
{
    private const string WithoutFile = "application/x-www-form-urlencoded";

    public static async Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentType?.StartsWith(WithoutFile, StringComparison.OrdinalIgnoreCase) == true && !await IsReadableAsync(http.Request))
        {
            http.Request.Form = FormCollection.Empty;
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private static async Task<bool> IsReadableAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or InvalidDataException)
        {
            return false;
        }
    }
}
