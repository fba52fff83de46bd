using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Feeds;

/// <summary>All pages of the citizens, for search engines. It needs whole addresses, so without a public host there is none.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class SitemapController(BoTrygtDb db, PortalSettings settings) : Controller
{
    public const string Address = "/sitemap.xml";

    private static readonly XNamespace Format = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Pages = ["/", "/raad", "/partnerskaber", "/tal", "/om", "/tilgaengelighed", "/privatliv"];

    [HttpGet(Address)]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        if (settings.PublicHost is not { } host)
        {
            return NotFound();
        }

        var paths = Pages.Select(path => (Path: path, ChangedAt: (DateTime?)null)).Concat(await ListsAsync(cancellation)).Concat(await ArticlesAsync(cancellation));
        var document = new XDocument(new XElement(Format + "urlset", paths.Select(page => new XElement(Format + "url",
            new XElement(Format + "loc", new Uri(host, page.Path)),
            page.ChangedAt is { } at ? new XElement(Format + "lastmod", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null))));
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}", "application/xml", Encoding.UTF8);
    }

    private async Task<List<(string Path, DateTime? ChangedAt)>> ListsAsync(CancellationToken cancellation)
    {
        var themes = await db.Themes.OrderBy(theme => theme.Position).Select(theme => theme.Slug).ToListAsync(cancellation);
        var places = await db.Municipalities.OrderBy(municipality => municipality.Code).Select(municipality => municipality.Slug).ToListAsync(cancellation);
        return [.. themes.Select(slug => ($"/raad/{slug}", (DateTime?)null)), .. places.SelectMany(slug => new[] { ($"/bo-trygt-i/{slug}", (DateTime?)null), ($"/tal/{slug}", null) })];
    }

    /// <summary>What is published, and adapted guidance that says something of its own.</summary>
    private async Task<List<(string Path, DateTime? ChangedAt)>> ArticlesAsync(CancellationToken cancellation)
    {
        var published = db.PublishedArticles.Where(article => article.State == PublicState.Published);
        var slugs = await db.Partnerships.Where(Partnership.IsShown).Select(partnership => new { partnership.Id, partnership.Municipality.Slug }).ToDictionaryAsync(partnership => partnership.Id, partnership => partnership.Slug, cancellation);
        var articles = await published.OrderBy(article => article.Slug).Select(article => new { article.Kind, article.PartnershipId, article.ThemeSlug, article.Slug, article.ChangedAt }).ToListAsync(cancellation);
        var adapted = await db.PublishedAdaptations.Where(copy => copy.HasLocalWords).Join(published, copy => copy.ArticleId, article => article.ArticleId, (copy, article) => new { copy.PartnershipId, article.ThemeSlug, article.Slug, copy.PublishedAt }).OrderBy(row => row.Slug).ToListAsync(cancellation);
        return
        [
            .. articles.Where(article => article.PartnershipId is null).Select(article => (ArticleAddresses.National(article.ThemeSlug, article.Slug), (DateTime?)article.ChangedAt)),
            .. articles.Where(article => article.PartnershipId is { } id && slugs.ContainsKey(id)).Select(article => (ArticleAddresses.Local(slugs[article.PartnershipId.GetValueOrDefault()], article.Kind, article.Slug), (DateTime?)article.ChangedAt)),
            .. adapted.Where(row => slugs.ContainsKey(row.PartnershipId)).Select(row => (ArticleAddresses.LocalGuidance(slugs[row.PartnershipId], row.ThemeSlug, row.Slug), (DateTime?)row.PublishedAt)),
        ];
    }
}
