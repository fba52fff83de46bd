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

    /// <summary>The national articles that citizens can read, by theme and title.</summary>
    public async Task<AdoptionsPage> ListAsync(Partnership partnership, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var articles = await National().Select(article => new { article.Id, Title = db.PublishedArticles.Where(copy => copy.ArticleId == article.Id).Select(copy => copy.Title).FirstOrDefault() ?? "", article.PublishedRevision, Theme = db.Themes.Where(theme => theme.Slug == article.ThemeSlug).Select(theme => theme.Name).FirstOrDefault() ?? "" }).ToListAsync(cancellation);
        var adoptions = (await db.Adoptions.AsNoTracking().Where(adoption => adoption.PartnershipId == partnership.Id).ToListAsync(cancellation)).ToDictionary(adoption => adoption.ArticleId);
        var locks = await LocksAsync(adoptions.Values, cancellation);
        var rows = articles.Select(article => adoptions.GetValueOrDefault(article.Id) is { } adoption
            ? new AdoptionRow(article.Id, article.Title, article.Theme, StateOf(adoption, article.PublishedRevision, locks), adoption.IsPublished)
            : new AdoptionRow(article.Id, article.Title, article.Theme, AdoptionState.NotAdopted, IsPublished: false));
        return new(partnership, slug, [.. rows.OrderByDescending(row => row.State).ThenBy(row => row.Title, DanishOrder.Comparer)]);
    }

    /// <summary>Article by partnership, for all that the person may see.</summary>
    public async Task<MatrixPage> MatrixAsync(CancellationToken cancellation)
    {
        var partnerships = await db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).Select(partnership => new MatrixColumn(partnership.Id, partnership.Municipality.Name, partnership.Municipality.Slug)).ToListAsync(cancellation);
        var articles = await National().Select(article => new { article.Id, Title = db.PublishedArticles.Where(copy => copy.ArticleId == article.Id).Select(copy => copy.Title).FirstOrDefault() ?? "", article.PublishedRevision }).ToListAsync(cancellation);
        var adoptions = await db.Adoptions.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).ToListAsync(cancellation);
        var locks = await LocksAsync(adoptions, cancellation);
        var published = articles.ToDictionary(article => article.Id, article => article.PublishedRevision);
        return new(
            [.. partnerships.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)],
            [.. articles.Select(article => new MatrixRow(article.Id, article.Title)).OrderBy(article => article.Title, DanishOrder.Comparer)],
            adoptions.Where(adoption => published.ContainsKey(adoption.ArticleId)).ToDictionary(adoption => (adoption.ArticleId, adoption.PartnershipId), adoption => StateOf(adoption, published[adoption.ArticleId], locks)));
    }

    private IQueryable<Article> National() => db.Articles.AsNoTracking().Where(article => article.PartnershipId == null && article.PublicState == PublicState.Published);

    private async Task<NextRevision?> NextAsync(Adoption adoption, ArticleContent taken, CancellationToken cancellation)
    {
        if (adoption.Article.PublishedRevision is not { } number || number == adoption.TakenRevision)
        {
            return null;
        }

        var next = await ContentAsync(adoption.ArticleId, number, cancellation);
        var local = adoption.On(taken.Blocks);
        return new(number, [.. Changes(taken.Blocks, next.Blocks)], local.Take(next.Blocks).Conflicts().Count);
    }

    private static IEnumerable<NationalChange> Changes(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var old = before.ToDictionary(block => block.Key);
        var there = after.Select(block => block.Key).ToHashSet();
        foreach (var block in after)
        {
            var was = old.GetValueOrDefault(block.Key);
            if (was is null)
            {
                yield return new(NameOf(block), "nyt");
            }
            else if (was != block)
            {
                yield return new(NameOf(block), block.IsLocked && !was.IsLocked ? "låst" : was.Content == block.Content ? "låst op" : "ændret");
            }
        }

        foreach (var block in before.Where(block => !there.Contains(block.Key)))
        {
            yield return new(NameOf(block), "fjernet");
        }
    }

    private static string NameOf(Block block) => block.Content.Heading.Length > 0 ? block.Content.Heading : block.Content.Kind.InDanish();

    private static AdoptionState StateOf(Adoption adoption, int? published, HashSet<(Guid ArticleId, int Revision)> locks) =>
        locks.Contains((adoption.ArticleId, adoption.TakenRevision)) ? AdoptionState.LockMissing
        : adoption.Conflicts > 0 ? AdoptionState.Conflict
        : adoption.TakenRevision != published ? AdoptionState.Behind
        : AdoptionState.Current;

    /// <summary>The older revisions that somebody stands on and that lack a lock of today. Only those are read whole.</summary>
    private async Task<HashSet<(Guid ArticleId, int Revision)>> LocksAsync(IEnumerable<Adoption> adoptions, CancellationToken cancellation)
    {
        var ids = adoptions.Select(adoption => adoption.ArticleId).Distinct().ToList();
        var numbers = await db.Articles.Where(article => ids.Contains(article.Id) && article.PublishedRevision != null).ToDictionaryAsync(article => article.Id, article => article.PublishedRevision, cancellation);
        var behind = adoptions.Where(adoption => numbers.TryGetValue(adoption.ArticleId, out var number) && number != adoption.TakenRevision).Select(adoption => (adoption.ArticleId, adoption.TakenRevision)).ToHashSet();
        var articles = behind.Select(one => one.ArticleId).Distinct().ToList();
        var wanted = behind.Select(one => one.TakenRevision).Concat(articles.Select(id => numbers[id].GetValueOrDefault())).Distinct().ToList();
        var revisions = await db.Revisions.AsNoTracking().Where(revision => articles.Contains(revision.ArticleId) && wanted.Contains(revision.Number)).ToListAsync(cancellation);
        var blocks = revisions.ToDictionary(revision => (revision.ArticleId, revision.Number), revision => revision.Content.Blocks.ToDictionary(block => block.Key, block => block.IsLocked));
        return [.. behind.Where(one => LacksLock(blocks[one], blocks[(one.ArticleId, numbers[one.ArticleId].GetValueOrDefault())]))];
    }

    /// <summary>A block that is there, and open, is locked now.</summary>
    private static bool LacksLock(Dictionary<Guid, bool> taken, Dictionary<Guid, bool> now) => taken.Any(block => !block.Value && now.GetValueOrDefault(block.Key));
}
