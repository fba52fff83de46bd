using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>What partnerships have made of national guidance, as far as the person at the desk may see it.</summary>
public sealed class AdoptionReading(BoTrygtDb db, SignedInPerson me)
{
    /// <summary>A partnership for which the person adapts guidance; null for all others.</summary>
    public Task<Partnership?> PartnershipAsync(string slug, CancellationToken cancellation) =>
        db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.AdaptArticle).SingleOrDefaultAsync(partnership => partnership.Municipality.Slug == slug, cancellation);

    /// <summary>The adoption, tracked, as it may be adapted; null when there is none in reach.</summary>
    public async Task<AdaptationPage?> FindAsync(string slug, Guid articleId, CancellationToken cancellation)
    {
        if (await PartnershipAsync(slug, cancellation) is not { } partnership
            || await db.Adoptions.AllowedTo(me.Rights, Permission.AdaptArticle).Include(adoption => adoption.Article).SingleOrDefaultAsync(adoption => adoption.PartnershipId == partnership.Id && adoption.ArticleId == articleId, cancellation) is not { } adoption)
        {
            return null;
        }

        var taken = await ContentAsync(articleId, adoption.TakenRevision, cancellation);
        return new(adoption, partnership, slug, taken) { Next = await NextAsync(adoption, taken, cancellation) };
    }

    /// <summary>What a national revision says.</summary>
    public async Task<ArticleContent> ContentAsync(Guid articleId, int number, CancellationToken cancellation) =>
        (await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == articleId && revision.Number == number, cancellation)).Content;

    /// <summary>Names of the blocks as they stand whose picture is not, or no longer, in the library.</summary>
    public async Task<IReadOnlyList<string>> WithoutImageAsync(AdaptationPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        var content = page.Taken with { Blocks = [.. page.Local.Read().Select(block => new Block(block.Key, block.Content))] };
        var findings = (await db.ReadChecksAsync(content, cancellation)).Of(content, ArticleKind.Guidance);
        return [.. findings.Where(finding => finding.Kind == FindingKind.NoImage).Select(finding => content.Blocks.First(block => block.Key == finding.BlockKey).Content.Name())];
    }

    /// <summary>The national articles that citizens can read, by theme and title.</summary>
    public async Task<AdoptionsPage> ListAsync(Partnership partnership, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var articles = await National().Join(db.Themes, article => article.ThemeSlug, theme => theme.Slug, (article, theme) => new { article.ArticleId, article.Title, article.Revision, Theme = theme.Name }).ToListAsync(cancellation);
        var adoptions = (await db.Adoptions.AsNoTracking().Where(adoption => adoption.PartnershipId == partnership.Id).ToListAsync(cancellation)).ToDictionary(adoption => adoption.ArticleId);
        var since = await ChangesSinceAsync(adoptions.Values, articles.ToDictionary(article => article.ArticleId, article => (int?)article.Revision), cancellation);
        var rows = articles.Select(article => adoptions.GetValueOrDefault(article.ArticleId) is { } adoption
            ? new AdoptionRow(article.ArticleId, article.Title, article.Theme, StateOf(adoption, article.Revision, since), adoption.IsPublished)
            : new AdoptionRow(article.ArticleId, article.Title, article.Theme, AdoptionState.NotAdopted, IsPublished: false));
        return new(partnership, slug, [.. rows.OrderByDescending(row => row.State).ThenBy(row => row.Title, DanishOrder.Comparer)]);
    }

    /// <summary>Article by partnership, for all that the person may see.</summary>
    public async Task<MatrixPage> MatrixAsync(CancellationToken cancellation)
    {
        var partnerships = await db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).Select(partnership => new MatrixColumn(partnership.Id, partnership.Municipality.Name, partnership.Municipality.Slug)).ToListAsync(cancellation);
        var articles = await National().Select(article => new { article.ArticleId, article.Title, article.Revision }).ToListAsync(cancellation);
        var adoptions = await db.Adoptions.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).ToListAsync(cancellation);
        var published = articles.ToDictionary(article => article.ArticleId, article => (int?)article.Revision);
        var since = await ChangesSinceAsync(adoptions, published, cancellation);
        return new(
            [.. partnerships.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)],
            [.. articles.Select(article => new MatrixRow(article.ArticleId, article.Title)).OrderBy(article => article.Title, DanishOrder.Comparer)],
            adoptions.Where(adoption => published.ContainsKey(adoption.ArticleId)).ToDictionary(adoption => (adoption.ArticleId, adoption.PartnershipId), adoption => StateOf(adoption, published[adoption.ArticleId], since)));
    }

    private IQueryable<PublishedArticle> National() => db.PublishedArticles.AsNoTracking().Where(article => article.PartnershipId == null && article.State == PublicState.Published);

    private static AdoptionState StateOf(Adoption adoption, int? published, ILookup<(Guid ArticleId, int Revision), BlockChange> since) => adoption.StateOn(published, [.. since[(adoption.ArticleId, adoption.TakenRevision)]]);

    private async Task<NextRevision?> NextAsync(Adoption adoption, ArticleContent taken, CancellationToken cancellation)
    {
        if (adoption.Article.PublishedRevision is not { } number || number == adoption.TakenRevision)
        {
            return null;
        }

        var next = await ContentAsync(adoption.ArticleId, number, cancellation);
        var local = adoption.On(taken.Blocks);
        return new(number, BlockChange.Between(taken.Blocks, next.Blocks), local.Take(next.Blocks).Conflicts().Count);
    }

    /// <summary>What Bo trygt has changed since each older revision that somebody stands on. Only those are read, and the ones of today.</summary>
    private async Task<ILookup<(Guid ArticleId, int Revision), BlockChange>> ChangesSinceAsync(IReadOnlyCollection<Adoption> adoptions, Dictionary<Guid, int?> published, CancellationToken cancellation)
    {
        var behind = adoptions.Where(adoption => published.GetValueOrDefault(adoption.ArticleId) is { } number && number != adoption.TakenRevision).Select(adoption => (adoption.ArticleId, adoption.TakenRevision)).ToHashSet();
        var articles = behind.Select(one => one.ArticleId).Distinct().ToList();
        var wanted = behind.Select(one => one.TakenRevision).Concat(articles.Select(id => published[id].GetValueOrDefault())).Distinct().ToList();
        var revisions = (await db.Revisions.AsNoTracking().Where(revision => articles.Contains(revision.ArticleId) && wanted.Contains(revision.Number)).ToListAsync(cancellation))
            .ToDictionary(revision => (revision.ArticleId, revision.Number), revision => revision.Content.Blocks);
        return behind.SelectMany(one => BlockChange.Between(revisions[one], revisions[(one.ArticleId, published[one.ArticleId].GetValueOrDefault())]).Select(change => (one, change))).ToLookup(pair => pair.one, pair => pair.change);
    }
}
