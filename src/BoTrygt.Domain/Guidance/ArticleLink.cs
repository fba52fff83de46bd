namespace BoTrygt.Domain.Guidance;

/// <summary>Addresses in articles.</summary>
public static class ArticleLink
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>A page may lead there: to the web, a mail, a telephone, or a place of the portal itself.</summary>
    /// <remarks>What begins with a slash is looked at first: on some systems it is also a path of a file, and so an absolute address.</remarks>
    public static bool MayLead(string? link) => link switch
    {
        null or "" => false,
        ['/', ..] => !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal),
        ['#', ..] => true,
        _ => Uri.TryCreate(link, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) && (uri.UserInfo.Length == 0 || uri.Scheme == Uri.UriSchemeMailto),
    };
}
