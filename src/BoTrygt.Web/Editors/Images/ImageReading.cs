using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Images;

/// <summary>The library as the person at the desk may see it: the pictures of all, and those of the own places.</summary>
public sealed class ImageReading(BoTrygtDb db, SignedInPerson me)
{
    private const int PageSize = 24;

    /// <summary>A picture that the person may change, tracked, with its files; null for all others.</summary>
    public Task<Image?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Images.AllowedTo(me.Rights, Permission.EditArticle).Include(image => image.Files).SingleOrDefaultAsync(image => image.Id == id, cancellation);

    public async Task<ImagesPage> ListAsync(string? typed, int page, CancellationToken cancellation)
    {
        var search = TypedSearch.Of(typed);
        var found = Seen().LookedFor(search);
        var count = await found.CountAsync(cancellation);
        var last = Pager.LastOf(count, PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await found.OrderByDescending(image => image.AddedAt).ThenBy(image => image.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(image => new ImageRow(image.Id, image.Alt, image.Version, db.Partnerships.Where(partnership => partnership.Id == image.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault()))
            .ToListAsync(cancellation);
        return new(search, rows, count, new(number, last, one => $"{ImageAddresses.Library}?q={Uri.EscapeDataString(search)}&side={one}"));
    }

    /// <summary>A picture that the person may see; null for all others.</summary>
    public async Task<ImagePage?> PageAsync(Guid id, ImageForm? typed, CancellationToken cancellation)
    {
        if (await Seen().Include(image => image.AddedBy).SingleOrDefaultAsync(image => image.Id == id, cancellation) is not { } image)
        {
            return null;
        }

        var place = await db.Partnerships.Where(partnership => partnership.Id == image.PartnershipId).Select(partnership => partnership.Name).SingleOrDefaultAsync(cancellation);
        return new(image, place, typed ?? ImageForm.Of(image), await UsesAsync(id, cancellation), await UnreadAsync(id, cancellation), me.Rights.May(Permission.EditArticle, image));
    }

    /// <summary>Uses that keep nothing: nobody reads a page that was taken down, unless it is written anew, nor anything of a partnership that has ended.</summary>
    public Task<List<ImageUse>> UnreadUsesAsync(Guid id, CancellationToken cancellation) =>
        db.ImageUses.Where(use => use.ImageId == id && !Read().Any(read => read.Sequence == use.Sequence)).ToListAsync(cancellation);

    private IQueryable<Image> Seen()
    {
        var own = db.Images.AllowedTo(me.Rights, Permission.EditArticle).Select(image => image.Id);
        return db.Images.AsNoTracking().Where(image => image.PartnershipId == null || own.Contains(image.Id));
    }

    private IQueryable<ImageUse> Read() => db.ImageUses.Where(use =>
        (use.Article.PublicState != PublicState.Unpublished || (use.Kind == ImageUseKind.Latest && use.Article.Stage != ArticleStage.Published))
        && !db.Partnerships.Any(partnership => partnership.EndedOn != null && (partnership.Id == use.PartnershipId || partnership.Id == use.Article.PartnershipId)));

    private async Task<IReadOnlyList<ImageUseLine>> UsesAsync(Guid id, CancellationToken cancellation)
    {
        var articles = db.Articles.AllowedTo(me.Rights, Permission.ReadArticle);
        var adoptions = db.Adoptions.AllowedTo(me.Rights, Permission.ReadArticle);
        var uses = await Read().Where(use => use.ImageId == id)
            .Where(use => use.PartnershipId == null
                ? articles.Any(article => article.Id == use.ArticleId)
                : adoptions.Any(adoption => adoption.ArticleId == use.ArticleId && adoption.PartnershipId == use.PartnershipId))
            .LeftJoin(db.Partnerships, use => use.PartnershipId ?? use.Article.PartnershipId, partnership => (Guid?)partnership.Id, (use, partnership) => new { use.ArticleId, use.Article.Title, IsAdapted = use.PartnershipId != null, Place = partnership == null ? null : partnership.Name, Slug = partnership == null ? "" : partnership.Municipality.Slug })
            .Distinct().ToListAsync(cancellation);
        return InOrder(uses.Select(use => new ImageUseLine(use.Title, use.IsAdapted ? AdoptionAddresses.Article(use.Slug, use.ArticleId) : ArticleAddresses.Of(use.ArticleId), use.IsAdapted, use.Place)));
    }

    private static IReadOnlyList<ImageUseLine> InOrder(IEnumerable<ImageUseLine> lines) => [.. lines.OrderBy(line => line.Title, DanishOrder.Comparer).ThenBy(line => line.Place, DanishOrder.Comparer)];

    /// <summary>Where it would be missing without anybody reading it: in older revisions, in drafts, and in adaptations that are not shown. Their words are searched; this decides nothing.</summary>
    private async Task<IReadOnlyList<ImageUseLine>> UnreadAsync(Guid id, CancellationToken cancellation)
    {
        var its = id.ToString();
        var today = Read().Where(use => use.ImageId == id);
        var articles = await db.Articles.AllowedTo(me.Rights, Permission.ReadArticle)
            .Where(article => !today.Any(use => use.ArticleId == article.Id && use.PartnershipId == null))
            .Where(article => db.Revisions.Any(revision => revision.ArticleId == article.Id && revision.Json.Contains(its)) || db.Drafts.Any(draft => draft.ArticleId == article.Id && draft.Json.Contains(its)))
            .Select(article => new ImageUseLine(article.Title, ArticleAddresses.Revisions(article.Id), false, null)).ToListAsync(cancellation);
        var adoptions = await db.Adoptions.AllowedTo(me.Rights, Permission.ReadArticle)
            .Where(adoption => !today.Any(use => use.ArticleId == adoption.ArticleId && use.PartnershipId == adoption.PartnershipId))
            .Where(adoption => adoption.Json.Contains(its) || db.Revisions.Any(revision => revision.ArticleId == adoption.ArticleId && revision.Number == adoption.TakenRevision && revision.Json.Contains(its)))
            .Join(db.Partnerships, adoption => adoption.PartnershipId, partnership => partnership.Id, (adoption, partnership) => new ImageUseLine(adoption.Article.Title, AdoptionAddresses.Article(partnership.Municipality.Slug, adoption.ArticleId), true, partnership.Name))
            .ToListAsync(cancellation);
        return InOrder(articles.Concat(adoptions));
    }
}
