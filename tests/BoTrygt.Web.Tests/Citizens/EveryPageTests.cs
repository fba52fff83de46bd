using System.Net;
using AngleSharp.Dom;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

/// <summary>What holds for every page that a citizen reaches by links, in Development and in Production.</summary>
public abstract class EveryPageTests(Site site)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Fact]
    public void Nothing_links_to_what_is_missing()
    {
        Assert.InRange(site.Pages.Count(), 200, 600);
        Wrong.None(site.All.Values.Where(page => page.Status != HttpStatusCode.OK).Select(page => $"{page.Path}: {page.Status}"));
    }

    [Fact]
    public void Fragments_point_to_something() => Wrong.None(site.Pages
        .SelectMany(page => page.Document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!.Split('#')).Select(parts => (from: page, path: parts[0].Length == 0 ? page.Path : parts[0], id: parts[1])))
        .Where(link => site[link.path].Document.GetElementById(link.id) is null)
        .Select(link => $"{link.from.Path} → {link.path}#{link.id}"));

    [Fact]
    public void The_language_is_Danish() => Assert.All(site.Pages, page => Assert.Equal("da", page.Document.DocumentElement.GetAttribute("lang")));

    [Fact]
    public void There_is_one_heading_of_the_first_level() => Assert.All(site.Pages, page => Assert.NotEmpty(Page.WordsOf(Assert.Single(page.Document.QuerySelectorAll("h1")))));

    [Fact]
    public void Heading_levels_are_not_jumped() => Wrong.None(site.Pages.SelectMany(page => page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
        .Select(heading => heading.LocalName[1] - '0').Aggregate((last: 0, jumps: 0), (seen, level) => (level, seen.jumps + (level > seen.last + 1 ? 1 : 0))) is { jumps: > 0 } ? [page.Path] : Array.Empty<string>()));

    [Fact]
    public void Titles_are_unique() => Wrong.None(site.Pages.GroupBy(page => page.Document.Title).Where(same => same.Count() > 1 || string.IsNullOrWhiteSpace(same.Key)).Select(same => $"{same.Key}: {string.Join(' ', same.Select(page => page.Path))}"));

    [Fact]
    public void Every_page_describes_itself() =>
        Wrong.None(site.Pages.Where(page => page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 20 }).Select(page => page.Path));

    [Fact]
    public void Ids_are_unique() => Wrong.None(site.Pages.SelectMany(page => page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => $"{page.Path}#{same.Key}")));

    [Fact]
    public void No_list_is_empty() => Wrong.None(site.Pages.Where(page => page.Document.QuerySelectorAll("ul, ol, dl, table, datalist").Any(list => list.ChildElementCount == 0)).Select(page => page.Path));

    [Fact]
    public void No_cookie_is_set() => Assert.All(site.All.Values, page => Assert.Null(page.Header("Set-Cookie")));

    [Fact]
    public void The_browser_is_told_to_trust_nothing_from_elsewhere() => Assert.All(site.All.Values, page =>
    {
        Assert.Equal(ContentSecurityPolicy, page.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", page.Header("Referrer-Policy"));
        Assert.Null(page.Header("Server"));
        Assert.Null(page.Header("X-Powered-By"));
    });

    [Fact]
    public void Content_types_name_their_letters() => Assert.All(site.Pages, page => Assert.Equal("text/html; charset=utf-8", page.ContentType));

    [Fact]
    public void Nothing_is_styled_or_scripted_inline() => Assert.All(site.Pages, page =>
    {
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [href^='javascript:']"));
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    });

    [Fact]
    public void No_page_that_is_kept_for_all_holds_a_form_that_posts() => Assert.All(site.Pages, page => Assert.Empty(page.Document.QuerySelectorAll("form[method=post i], input[name=__RequestVerificationToken]")));

    [Fact]
    public void Links_that_leave_go_to_Bo_trygt_alone() => Wrong.None(site.Pages
        .SelectMany(page => page.Document.QuerySelectorAll("[href], [src], [action], [srcset], [data]").SelectMany(element => element.Attributes).Where(attribute => attribute.Name is "href" or "src" or "action" or "srcset" or "data").Select(attribute => (page.Path, attribute.Value)))
        .Where(link => link.Value.Contains("//", StringComparison.Ordinal) && link.Value != "https://botrygt.dk"));

    [Fact]
    public void Danish_letters_are_written_as_themselves() => Assert.All(site.Pages, page => Assert.DoesNotContain("&#x", page.Html, StringComparison.Ordinal));

    protected static string? StrictTransport(Page page) => page.Header("Strict-Transport-Security");
}

[Collection(SharedDevelopmentSite.Name)]
public sealed class EveryPageInDevelopmentTests(DevelopmentSite site) : EveryPageTests(site)
{
    [Fact]
    public void A_developers_browser_is_not_bound_to_TLS() => Assert.All(site.All.Values, page => Assert.Null(StrictTransport(page)));
}

[Collection(SharedProductionSite.Name)]
public sealed class EveryPageInProductionTests(ProductionSite site) : EveryPageTests(site)
{
    [Fact]
    public void The_browser_is_bound_to_TLS_for_a_year() => Assert.All(site.All.Values, page => Assert.Equal("max-age=31536000; includeSubDomains", StrictTransport(page)));
}
