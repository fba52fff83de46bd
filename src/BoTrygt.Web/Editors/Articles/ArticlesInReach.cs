using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>Articles as the person at the desk may reach them.</summary>
public sealed class ArticlesInReach(BoTrygtDb db, SignedInPerson me, CheckReading checks, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => clock.Today();

    /// <summary>An article that the person may do this with, tracked; null for all others.</summary>
    public Task<Article?> FindAsync(Guid id, Permission permission, CancellationToken cancellation) =>
        db.Articles.Include(article => article.OwnerPost).AllowedTo(me.Rights, permission).SingleOrDefaultAsync(article => article.Id == id, cancellation);

    /// <summary>A revision of an article that is in reach.</summary>
    public Task<Revision?> RevisionAsync(Article article, int number, CancellationToken cancellation) =>
        db.Revisions.AsNoTracking().Include(revision => revision.Author).SingleOrDefaultAsync(revision => revision.ArticleId == article.Id && revision.Number == number, cancellation);

    public async Task<ArticleContent> LatestAsync(Article article, CancellationToken cancellation) =>
        (await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == article.Id && revision.Number == article.LatestRevision, cancellation)).Content;

    /// <summary>The address that a title gives an article of the kind in its place.</summary>
    public async Task<string> FreeSlugAsync(string title, ArticleKind kind, Guid? partnershipId, string? theme, CancellationToken cancellation)
    {
        var slug = Slugs.Of(title, "artikel");
        var taken = kind == ArticleKind.Guidance
            ? db.Articles.Where(article => article.PartnershipId == null && article.ThemeSlug == theme)
            : db.Articles.Where(article => article.PartnershipId == partnershipId && article.Kind == kind);
        return Slugs.Free(slug, await taken.Where(article => article.Slug.StartsWith(slug)).Select(article => article.Slug).ToListAsync(cancellation));
    }

    /// <summary>Who else has typed something in it that is not saved: whoever has it open first.</summary>
    public async Task<IReadOnlyList<OpenElsewhere>> OthersAsync(Guid articleId, CancellationToken cancellation)
    {
        var now = Now;
        var drafts = await db.Drafts.AsNoTracking().Include(draft => draft.Person).Where(draft => draft.ArticleId == articleId && draft.PersonId != me.PersonId)
            .OrderByDescending(draft => draft.SeenAt).ToListAsync(cancellation);
        return [.. drafts.Select(draft => new OpenElsewhere(draft.Person.Name, draft.IsOpen(now), draft.SavedAt))];
    }

    /// <summary>What reviewers have said that nobody has seen to yet, the oldest first.</summary>
    public Task<List<BlockComment>> OpenCommentsAsync(Guid articleId, CancellationToken cancellation) =>
        db.BlockComments.AsNoTracking().Include(comment => comment.Author).Where(comment => comment.ArticleId == articleId && comment.SettledAt == null).OrderBy(comment => comment.WrittenAt).ToListAsync(cancellation);

    /// <summary>What is looked at before it is published.</summary>
    public Task<IReadOnlyList<Finding>> CheckAsync(Article article, ArticleContent content, CancellationToken cancellation) => checks.OfAsync(content, article.Kind, cancellation);
}
