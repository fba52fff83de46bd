namespace BoTrygt.Web.SignIn;

/// <summary>Whether a form was on a page of the portal, and on which.</summary>
internal static class OwnPages
{
    /// <summary>Another site's form would otherwise come back as if the person had typed it.</summary>
    public static bool IsFromOwnPage(this HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : request.IsHere(request.Headers.Origin, out _);

    /// <summary>Path and query; null when the browser does not tell or it was elsewhere.</summary>
    public static string? OwnPage(this HttpRequest request) => request.IsHere(request.Headers.Referer, out var page) ? page?.PathAndQuery : null;

    private static bool IsHere(this HttpRequest request, string? address, out Uri? uri) =>
        Uri.TryCreate(address, UriKind.Absolute, out uri) && uri.Authority == request.Host.Value;
}
