using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Guidance;

[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class GuidanceController(BoTrygtDb db) : Controller
{
    [HttpGet("/raad")]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Themes", new ThemesPage(
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation),
            await db.PublishedArticles.ToCards(db).ToListAsync(cancellation)));

    [HttpGet("/raad/{theme}")]
    public async Task<IActionResult> Theme(string theme, CancellationToken cancellation)
    {
        if (await db.Themes.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == theme, cancellation) is not { } shown)
        {
            return NotFound();
        }

        var articles = await db.PublishedArticles.ToCards(db).Where(article => article.ThemeSlug == theme).ToListAsync(cancellation);
        return View("Theme", new ThemePage(shown, [.. articles.InDanishOrder()]));
    }

    /// <summary>What was withdrawn still stands there with the reason; what has moved leads on, and what is gone says why.</summary>
    [HttpGet("/raad/{theme}/{article}")]
    public async Task<IActionResult> Article(string theme, string article, CancellationToken cancellation)
    {
        var page = await db.PublishedArticles.AsNoTracking()
            .Where(row => row.PartnershipId == null && row.ThemeSlug == theme && row.Slug == article)
            .Join(db.Themes, row => row.ThemeSlug, row => row.Slug, (row, its) => new ArticlePage(row, its) { Changes = row.Changes.OrderByDescending(change => change.At).ToList() })
            .SingleOrDefaultAsync(cancellation);
        return page?.Article switch
        {
            null => NotFound(),
            { State: PublicState.Unpublished, MovedTo: { } address } => LocalRedirectPermanent(address),
            { State: PublicState.Unpublished } => Gone(page),
            _ => View("Article", page with { SharedImage = await db.SharedImageAsync(page.Article, cancellation) }),
        };
    }

    private ViewResult Gone(ArticlePage page)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Gone", page);
    }
}
