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
public sealed class AdoptionReading(BoTrygtDb db, SignedInPerson me, CheckReading checks)
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

    /// <summary>The same, with what the checks say of the local words. What is national in it was looked at where it was written, but its pictures may be gone.</summary>
    public async Task<AdaptationPage?> FindCheckedAsync(string slug, Guid articleId, CancellationToken cancellation)
    {
        if (await FindAsync(slug, articleId, cancellation) is not { } page)
        {
            return null;
        }

        var local = page.Local.Read().Where(block => block.IsLocal).Select(block => block.Key).ToHashSet();
        var findings = await checks.OfAsync(page.Content, ArticleKind.Guidance, cancellation);
        return page with { Findings = [.. findings.Where(finding => finding.BlockKey is { } key && (local.Contains(key) || finding.Kind == FindingKind.NoImage))] };
    }

    /// <summary>What a national revision says.</summary>
    public async Task<ArticleContent> ContentAsync(Guid articleId, int number, CancellationToken cancellation) =>
        (await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == articleId && revision.Number == number, cancellation)).Content;

    /// <summary>The national articles that citizens can read, and those that the partnership still has and they cannot; what is pressing first.</summary>
    public async Task<AdoptionsPage> ListAsync(Partnership partnership, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var adoptions = (await db.Adoptions.AsNoTracking().Where(adoption => adoption.PartnershipId == partnership.Id).ToListAsync(cancellation)).ToDictionary(adoption => adoption.ArticleId);
        var adopted = adoptions.Keys.ToList();
        var articles = await db.PublishedArticles.AsNoTracking().Where(article => article.PartnershipId == null && (article.State == PublicState.Published || adopted.Contains(article.ArticleId)))
            .Join(db.Themes, article => article.ThemeSlug, theme => theme.Slug, (article, theme) => new { article.ArticleId, article.Title, article.Revision, article.State, article.ThemeSlug, article.Slug, Theme = theme.Name }).ToListAsync(cancellation);
        var standings = await StandingsAsync(adoptions.Values, articles.Where(article => article.State == PublicState.Published).ToDictionary(article => article.ArticleId, article => (int?)article.Revision), cancellation);
        var rows = articles.Select(article => new AdoptionRow(
            article.ArticleId,
            article.Title,
            article.Theme,
            standings.GetValueOrDefault((article.ArticleId, partnership.Id)),
            adoptions.GetValueOrDefault(article.ArticleId)?.IsPublished == true,
            ArticleAddresses.National(article.ThemeSlug, article.Slug)));
        return new(partnership, slug, [.. rows.OrderByDescending(row => row.State).ThenBy(row => row.Title, DanishOrder.Comparer)]);
    }

    /// <summary>Article by partnership, for all that the person may see.</summary>
    public async Task<MatrixPage> MatrixAsync(CancellationToken cancellation)
    {
        var partnerships = await db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).Select(partnership => new MatrixColumn(partnership.Id, partnership.Municipality.Name, partnership.Municipality.Slug)).ToListAsync(cancellation);
        var articles = await db.PublishedArticles.AsNoTracking().Where(article => article.PartnershipId == null && article.State == PublicState.Published).Select(article => new { article.ArticleId, article.Title, article.Revision }).ToListAsync(cancellation);
        var adoptions = await db.Adoptions.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle).ToListAsync(cancellation);
        return new(
            [.. partnerships.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)],
            [.. articles.Select(article => new MatrixRow(article.ArticleId, article.Title)).OrderBy(article => article.Title, DanishOrder.Comparer)],
            await StandingsAsync(adoptions, articles.ToDictionary(article => article.ArticleId, article => (int?)article.Revision), cancellation));
    }

    /// <summary>How each adoption stands with the revision that is published of its article.</summary>
    private async Task<IReadOnlyDictionary<(Guid ArticleId, Guid PartnershipId), AdoptionState>> StandingsAsync(IReadOnlyCollection<Adoption> adoptions, Dictionary<Guid, int?> published, CancellationToken cancellation)
    {
        var articles = adoptions.Select(adoption => adoption.ArticleId).Distinct().ToList();
        var shown = await db.PublishedAdaptations.Where(copy => articles.Contains(copy.ArticleId)).Select(copy => new { copy.ArticleId, copy.PartnershipId, copy.Revision }).ToDictionaryAsync(copy => (copy.ArticleId, copy.PartnershipId), copy => (int?)copy.Revision, cancellation);
        var all = adoptions.Select(adoption => (Adoption: adoption, Shown: shown.GetValueOrDefault((adoption.ArticleId, adoption.PartnershipId)))).ToList();
        var since = await ChangesSinceAsync([.. all.SelectMany(one => StandsOn(one.Adoption, one.Shown))], published, cancellation);
        return all.ToDictionary(
            one => (one.Adoption.ArticleId, one.Adoption.PartnershipId),
            one => one.Adoption.StateOn(published.GetValueOrDefault(one.Adoption.ArticleId), one.Shown, [.. StandsOn(one.Adoption, one.Shown).SelectMany(stand => since[stand])]));
    }

    /// <summary>The national revisions under what its editor has taken and under what its citizens read.</summary>
    private static IEnumerable<(Guid ArticleId, int Revision)> StandsOn(Adoption adoption, int? shown) =>
        new[] { adoption.TakenRevision, shown ?? adoption.TakenRevision }.Distinct().Select(number => (adoption.ArticleId, number));

    private async Task<NextRevision?> NextAsync(Adoption adoption, ArticleContent taken, CancellationToken cancellation)
    {
        if (adoption.Article.PublishedRevision is not { } number || number == adoption.TakenRevision)
        {
            return null;
        }

        var next = await ContentAsync(adoption.ArticleId, number, cancellation);
        var local = adoption.On(taken.Blocks);
        return new(number, taken, next, local.Take(next.Blocks).Conflicts());
    }

    /// <summary>What Bo trygt has changed since each older revision that somebody stands on or shows. Only those are read, and the ones of today.</summary>
    private async Task<ILookup<(Guid ArticleId, int Revision), BlockChange>> ChangesSinceAsync(HashSet<(Guid ArticleId, int Revision)> stands, Dictionary<Guid, int?> published, CancellationToken cancellation)
    {
        var behind = stands.Where(one => published.GetValueOrDefault(one.ArticleId) is { } number && number != one.Revision).ToList();
        var articles = behind.Select(one => one.ArticleId).Distinct().ToList();
        var wanted = behind.Select(one => one.Revision).Concat(articles.Select(id => published[id].GetValueOrDefault())).Distinct().ToList();
        var revisions = (await db.Revisions.AsNoTracking().Where(revision => articles.Contains(revision.ArticleId) && wanted.Contains(revision.Number)).ToListAsync(cancellation))
            .ToDictionary(revision => (revision.ArticleId, revision.Number), revision => revision.Content.Blocks);
        return behind.SelectMany(one => BlockChange.Between(revisions[one], revisions[(one.ArticleId, published[one.ArticleId].GetValueOrDefault())]).Select(change => (one, change))).ToLookup(pair => pair.one, pair => pair.change);
    }
}
