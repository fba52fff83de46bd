using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Brings articles to the citizens: whoever presses the button, and the job for those whose time has come.</summary>
public sealed class Publishing(BoTrygtDb db, StalePages pages, TimeProvider clock)
{
    /// <summary>Makes the copy of what is due, and saves. False when somebody else was faster.</summary>
    /// <param name="article">Tracked, at the version that was read.</param>
    /// <param name="publication">Tracked or just made.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    /// <exception cref="BrokenRuleException">See <see cref="Article.Publish"/>.</exception>
    public async Task<bool> PublishAsync(Article article, Publication publication, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(publication);
        var content = (await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == article.Id && revision.Number == publication.Revision, cancellation)).Content;
        article.Publish(publication, Now);
        var copy = await db.PublishedArticles.SingleOrDefaultAsync(one => one.ArticleId == article.Id, cancellation) ?? db.Add(PublishedArticle.Of(article)).Entity;
        copy.Show(article, content, publication);
        copy.Render();
        return await SaveAsync(article, cancellation);
    }

    /// <summary>Shows the citizens that an article was withdrawn, taken down or confirmed, and saves. False when somebody else was faster.</summary>
    public async Task<bool> FollowAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var copy = await db.PublishedArticles.SingleAsync(one => one.ArticleId == article.Id, cancellation);
        copy.Follow(article, await AddressOfAsync(article.MergedIntoId, cancellation));
        return await SaveAsync(article, cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> SaveAsync(Article article, CancellationToken cancellation) =>
        await pages.SaveAsync([.. article.PagesWith(await MunicipalitiesAsync(article, cancellation)), .. await SeasonalPagesAsync(article, cancellation)], cancellation);

    /// <summary>Where the article is read: its own kommune, or those that have adapted it.</summary>
    private Task<List<string>> MunicipalitiesAsync(Article article, CancellationToken cancellation) => db.Partnerships
        .Where(partnership => partnership.Id == article.PartnershipId || db.PublishedAdaptations.Any(copy => copy.ArticleId == article.Id && copy.PartnershipId == partnership.Id))
        .Select(partnership => partnership.Municipality.Slug).ToListAsync(cancellation);

    /// <summary>Every kommune's page names the guidance of this part of the year.</summary>
    private async Task<IEnumerable<string>> SeasonalPagesAsync(Article article, CancellationToken cancellation)
    {
        var season = Seasons.On(clock.Today());
        var isShown = article.PartnershipId is null && db.ChangeTracker.Entries<PublishedArticle>()
            .Any(copy => copy.Entity.ArticleId == article.Id && (copy.Entity.Season == season || copy.OriginalValues.GetValue<Season?>(nameof(PublishedArticle.Season)) == season));
        return isShown ? (await db.Municipalities.Select(municipality => municipality.Slug).ToListAsync(cancellation)).Select(slug => $"/bo-trygt-i/{slug}") : [];
    }

    private async Task<string?> AddressOfAsync(Guid? articleId, CancellationToken cancellation) =>
        articleId is { } id && await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == id && article.PartnershipId == null, cancellation) is { } article
            ? ArticleAddresses.National(article.ThemeSlug, article.Slug)
            : null;
}
