using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>What the editors' pages show.</summary>
public sealed class ArticleReading(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles)
{
    private const int PageSize = 50;

    /// <summary>Those of a choice whose title has all the words: what waits for the person first, then by title. Only the shown ones are read whole.</summary>
    public async Task<ArticlesPage> ListAsync(ArticleChoice choice, string? typed, int page, CancellationToken cancellation)
    {
        var search = TypedSearch.Of(typed);
        var terms = SearchWords.Terms(search);
        var mine = await db.Reviews.AwaitedFrom(me.PersonId).Select(review => review.ArticleId).ToHashSetAsync(cancellation);
        var all = await Chosen(choice).Select(article => new { article.Id, article.Title, article.AwaitsApproval }).ToListAsync(cancellation);
        var found = all.FindAll(article => SearchWords.Fold(article.Title) is var title && terms.All(term => title.Contains(term, StringComparison.Ordinal)));
        var last = Pager.LastOf(found.Count, PageSize);
        var number = Math.Clamp(page, 1, last);
        var shown = found.OrderByDescending(article => mine.Contains(article.Id)).ThenByDescending(article => article.AwaitsApproval).ThenBy(article => article.Title, DanishOrder.Comparer).ThenBy(article => article.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).Select(article => article.Id).ToList();
        var rows = await RowsOf(db.Articles.AsNoTracking().Where(article => shown.Contains(article.Id)), mine).ToDictionaryAsync(row => row.Id, cancellation);
        return new([.. shown.Where(rows.ContainsKey).Select(id => rows[id])], choice, search, new(number, last, one => $"{ArticleAddresses.Index}?vis={choice}&q={Uri.EscapeDataString(search)}&side={one}"));
    }

    /// <summary>An article that is in reach, with what the person may do.</summary>
    public async Task<ArticlePage> PageAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var revision = await db.Revisions.AsNoTracking().Include(one => one.Author).SingleAsync(one => one.ArticleId == article.Id && one.Number == article.LatestRevision, cancellation);
        var mayEdit = me.Rights.May(Permission.EditArticle, article);
        return new(article, revision)
        {
            Place = await PlaceAsync(article, cancellation),
            PublicAddress = article.IsFound ? await AddressAsync(article, cancellation) : null,
            Findings = await articles.CheckAsync(article, revision.Content, cancellation),
            Reviews = await db.Reviews.AsNoTracking().Include(review => review.Reviewer).Include(review => review.AskedBy).Include(review => review.DecidedBy)
                .Where(review => review.ArticleId == article.Id).OrderByDescending(review => review.AskedAt).ToListAsync(cancellation),
            Comments = await articles.OpenCommentsAsync(article.Id, cancellation),
            Publications = await db.Publications.AsNoTracking().Include(publication => publication.DecidedBy).Where(publication => publication.ArticleId == article.Id).OrderByDescending(publication => publication.DueAt).ToListAsync(cancellation),
            Others = await articles.OthersAsync(article.Id, cancellation),
            Own = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.ArticleId == article.Id && draft.PersonId == me.PersonId, cancellation),
            Reviewers = mayEdit ? await ReviewersAsync(article, cancellation) : [],
            MayEdit = mayEdit,
            MayApprove = me.Rights.May(Permission.ReviewArticle, article) && article.CanBeApprovedBy(me.PersonId),
        };
    }

    /// <summary>Those who may approve it and did not write it, by name.</summary>
    public async Task<IReadOnlyList<Reviewer>> ReviewersAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var everywhere = RolesThat(Reach.All);
        var near = RolesThat(article.PartnershipId is null ? Reach.National : Reach.Own);
        var (writers, place) = (article.WriterIds, article.PartnershipId);
        var found = await db.Memberships.AsNoTracking().Where(Membership.ActiveOn(articles.Today))
            .Where(membership => membership.PersonId != me.PersonId && !writers.Contains(membership.PersonId))
            .Where(membership => everywhere.Contains(membership.Role)
                || (near.Contains(membership.Role) && (place == null || db.Parties.Any(party => party.PartnershipId == place && party.OrganisationId == membership.OrganisationId))))
            .Select(membership => new Reviewer(membership.PersonId, membership.Person.Name, membership.Organisation.Name)).ToListAsync(cancellation);
        return [.. found.DistinctBy(reviewer => reviewer.PersonId).OrderBy(reviewer => reviewer.Name, DanishOrder.Comparer)];
    }

    private static List<Role> RolesThat(Reach reach) => [.. Enum.GetValues<Role>().Where(role => RoleRights.Of(role, Permission.ReviewArticle) == reach)];

    private IQueryable<Article> Chosen(ArticleChoice choice)
    {
        var today = articles.Today;
        var all = db.Articles.AsNoTracking().AllowedTo(me.Rights, Permission.ReadArticle);
        return choice switch
        {
            ArticleChoice.Venter => all.Where(article => article.AwaitsApproval || article.Stage == ArticleStage.InReview),
            ArticleChoice.Arbejde => all.Where(article => article.Stage != ArticleStage.Published),
            ArticleChoice.Forfaldne => all.Where(article => article.PublicState == PublicState.Published && article.ReviewOn < today),
            _ => all,
        };
    }

    private IQueryable<ArticleRow> RowsOf(IQueryable<Article> chosen, IReadOnlyCollection<Guid> mine) => chosen.Select(article => new ArticleRow(
        article.Id,
        article.Title,
        article.Kind,
        db.Partnerships.Where(partnership => partnership.Id == article.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault(),
        db.Themes.Where(theme => theme.Slug == article.ThemeSlug).Select(theme => theme.Name).FirstOrDefault(),
        article.Stage,
        article.PublicState,
        article.AwaitsApproval,
        article.ReviewOn,
        mine.Contains(article.Id)));

    private async Task<string> PlaceAsync(Article article, CancellationToken cancellation) => article.PartnershipId is { } id
        ? await db.Partnerships.Where(partnership => partnership.Id == id).Select(partnership => partnership.Name).SingleAsync(cancellation)
        : await db.Themes.Where(theme => theme.Slug == article.ThemeSlug).Select(theme => theme.Name).SingleOrDefaultAsync(cancellation) ?? "";

    private async Task<string> AddressAsync(Article article, CancellationToken cancellation) => article.PartnershipId is { } id
        ? ArticleAddresses.Local(await db.Partnerships.Where(partnership => partnership.Id == id).Select(partnership => partnership.Municipality.Slug).SingleAsync(cancellation), article.Kind, article.Slug)
        : ArticleAddresses.National(article.ThemeSlug, article.Slug);
}
