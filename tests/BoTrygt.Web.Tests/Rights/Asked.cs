using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the portal answered at one cell, and what it wrote meanwhile.</summary>
internal sealed partial class Asked(Page page, IEnumerable<string> statements)
{
    public const string Login = "login";
    private static readonly string[] Refusals = ["400", "403", "404", "409", "422", Login];

    /// <summary>The status, or that the way leads to the sign-in page.</summary>
    public string Answer { get; } = LeadsToSignIn(page) ? Login : $"{(int)page.Status}";

    /// <summary>What was written. That somebody looked at personal data is written whether or not the form was right.</summary>
    public IReadOnlyList<string> Writes { get; } = [.. statements.Where(text => Write().IsMatch(text) && !text.Contains("INSERT INTO \"AccessEntries\"", StringComparison.Ordinal))];

    public bool WroteThough => Refusals.Contains(Answer) && Writes.Count > 0;

    /// <summary>The page without the number that names this one request, and the token of this one page.</summary>
    public string Anonymised => Numbers().Replace(page.Html, "");

    /// <summary>By a redirect, or, when a form was sent, with what was typed.</summary>
    private static bool LeadsToSignIn(Page page) => page.Status switch
    {
        HttpStatusCode.Redirect => page.Location is { } location && new Uri(new Uri("http://localhost"), location).AbsolutePath == "/log-ind",
        HttpStatusCode.Unauthorized => page.Html.Contains("action=\"/log-ind\"", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM) "?""")]
    private static partial Regex Write();

    [GeneratedRegex("""<strong>[0-9a-f]{8}</strong>|name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Numbers();
}
