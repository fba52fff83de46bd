using BoTrygt.Database;
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

    [HttpGet("/raad/{theme}/{article}")]
    public async Task<IActionResult> Article(string theme, string article, CancellationToken cancellation)
    {
        var page = await db.PublishedArticles.AsNoTracking()
            .Where(row => row.ThemeSlug == theme && row.Slug == article)
            .Join(db.Themes, row => row.ThemeSlug, row => row.Slug, (row, its) => new ArticlePage(row, its))
            .SingleOrDefaultAsync(cancellation);
        return page is null ? NotFound() : View("Article", page);
    }
}
