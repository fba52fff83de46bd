using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>What no view may hold: the Content-Security-Policy would stop it in the browser, here it never gets so far.</summary>
public sealed partial class ViewTests
{
    private static readonly string[] KnownHosts = ["botrygt.dk"];

    [Fact]
    public void No_view_writes_text_as_HTML() => Wrong.None(Found(RawHtml()));

    [Fact]
    public void No_view_holds_a_style_or_a_script_of_its_own() => Wrong.None(Found(Inline()));

    [Fact]
    public void No_view_names_a_foreign_host()
    {
        var hosts = Views().SelectMany(view => Host().Matches(Repository.Text(view)).Select(match => (view, host: match.Groups[1].Value)));

        Wrong.None(hosts.Where(link => !KnownHosts.Contains(link.host)));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<p STYLE='x'>")]
    [InlineData("<a href=\"/\" onclick=\"x()\">")]
    [InlineData("<script>x()</script>")]
    [InlineData("<script type=\"module\">")]
    [InlineData("<style>")]
    [InlineData("<a href=\"javascript:x()\">")]
    public void The_scan_sees(string markup) => Assert.Matches(Inline(), markup);

    [Theory]
    [InlineData("<script src=\"~/js/site.js\" defer></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"~/css/site.css\">")]
    [InlineData("<p class=\"on style\">Se på stilen = pæn</p>")]
    public void The_scan_lets_pass(string markup) => Assert.DoesNotMatch(Inline(), markup);

    private static IReadOnlyList<string> Views() => Repository.Files("src/BoTrygt.Web", ".cshtml");

    private static IEnumerable<string> Found(Regex unwanted) =>
        Views().SelectMany(view => unwanted.Matches(Repository.Text(view)).Select(match => $"{view}: {match.Value}"));

    [GeneratedRegex(@"Html\.Raw|HtmlString|WriteLiteral|AppendHtml|MarkupString")]
    private static partial Regex RawHtml();

    [GeneratedRegex("""<[^>]*\s(?:style|on[a-z]+)\s*=|<style|<script(?![^>]*\ssrc=)|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
