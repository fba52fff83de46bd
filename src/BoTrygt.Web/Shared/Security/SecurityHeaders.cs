namespace BoTrygt.Web.Shared.Security;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, in nobody's frame.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000; includeSubDomains";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (environment.IsProduction())
        {
            headers.StrictTransportSecurity = OneYear;
        }

        return next(http);
    }
}
