using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Guidance;

/// <summary>What a partnership's citizens read: adapted guidance, news, events, and whom to turn to.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class LocalArticlesController(BoTrygtDb db) : Controller
{
    /// <summary>What the partnership has not taken over is read where all read it.</summary>
    [HttpGet("/bo-trygt-i/{slug}/raad/{theme}/{article}")]
    public async Task<IActionResult> Guidance(string slug, string theme, string article, CancellationToken cancellation)
    {
        if (await RunningAsync(slug, cancellation) is not { } place
            || await db.PublishedArticles.AsNoTracking().SingleOrDefaultAsync(row => row.PartnershipId == null && row.ThemeSlug == theme && row.Slug == article, cancellation) is not { } national)
        {
            return NotFound();
        }

        var adapted = await db.PublishedAdaptations.AsNoTracking().SingleOrDefaultAsync(row => row.PartnershipId == place.PartnershipId && row.ArticleId == national.ArticleId, cancellation);
        return adapted is null || national.State == PublicState.Unpublished
            ? LocalRedirect(ArticleAddresses.National(theme, article))
            : View("LocalArticle", new LocalArticlePage(place.Municipality, adapted, national) { SharedImage = await db.SharedImageAsync(adapted, cancellation) });
    }

    /// <summary>Every one that still holds, the latest first.</summary>
    [HttpGet("/bo-trygt-i/{slug}/nyheder")]
    public async Task<IActionResult> AllNews(string slug, CancellationToken cancellation)
    {
        if (await RunningAsync(slug, cancellation) is not { } place)
        {
            return NotFound();
        }

        var news = db.PublishedArticles.Where(row => row.PartnershipId == place.PartnershipId && row.Kind == ArticleKind.News && row.State == PublicState.Published).OrderByDescending(row => row.PublishedAt);
        return View("AllNews", new AllNewsPage(place.Municipality, await news.Select(row => new NewsLink(row.Slug, row.Title, row.PublishedAt)).ToListAsync(cancellation)));
    }

    [HttpGet("/bo-trygt-i/{slug}/nyheder/{article}")]
    public Task<IActionResult> News(string slug, string article, CancellationToken cancellation) => OwnAsync(slug, ArticleKind.News, article, cancellation);

    [HttpGet("/bo-trygt-i/{slug}/arrangementer/{article}")]
    public Task<IActionResult> Event(string slug, string article, CancellationToken cancellation) => OwnAsync(slug, ArticleKind.Event, article, cancellation);

    [HttpGet("/bo-trygt-i/{slug}/kontakt/{article}")]
    public Task<IActionResult> Contact(string slug, string article, CancellationToken cancellation) => OwnAsync(slug, ArticleKind.Contact, article, cancellation);

    private async Task<IActionResult> OwnAsync(string slug, ArticleKind kind, string article, CancellationToken cancellation)
    {
        if (await RunningAsync(slug, cancellation) is not { } place
            || await db.PublishedArticles.AsNoTracking().Include(row => row.Changes).SingleOrDefaultAsync(row => row.PartnershipId == place.PartnershipId && row.Kind == kind && row.Slug == article, cancellation) is not { } own)
        {
            return NotFound();
        }

        var page = new LocalArticlePage(place.Municipality, own, own);
        if (own is { State: PublicState.Unpublished, MovedTo: { } address })
        {
            return LocalRedirectPermanent(address);
        }

        if (own.State == PublicState.Unpublished)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("LocalGone", page);
        }

        return View("LocalArticle", page with { SharedImage = await db.SharedImageAsync(own, cancellation) });
    }

    /// <summary>The kommune, and its partnership that runs.</summary>
    private async Task<Place?> RunningAsync(string slug, CancellationToken cancellation) =>
        await db.Municipalities.AsNoTracking().Where(municipality => municipality.Slug == slug)
            .Join(db.Partnerships.Where(Partnership.IsShown), municipality => municipality.Code, partnership => partnership.MunicipalityCode, (municipality, partnership) => new Place(municipality, partnership.Id))
            .SingleOrDefaultAsync(cancellation);

    private sealed record Place(Municipality Municipality, Guid PartnershipId);
}
