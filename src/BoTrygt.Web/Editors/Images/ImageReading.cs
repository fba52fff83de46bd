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
        return new(image, place, typed ?? ImageForm.Of(image), await UsesAsync(id, cancellation), await EarlierAsync(id, cancellation), me.Rights.May(Permission.EditArticle, image));
    }

    /// <summary>Somebody shows it, or writes with it, whether the person at the desk may see that or not.</summary>
    public async Task<bool> IsUsedAsync(Guid id, CancellationToken cancellation) =>
        await Showing(db.Articles, id).AnyAsync(cancellation) || await Showing(db.Adoptions, id).AnyAsync(cancellation);

    private IQueryable<Image> Seen()
    {
        var own = db.Images.AllowedTo(me.Rights, Permission.EditArticle).Select(image => image.Id);
        return db.Images.AsNoTracking().Where(image => image.PartnershipId == null || own.Contains(image.Id));
    }

    private async Task<IReadOnlyList<ImageUse>> UsesAsync(Guid id, CancellationToken cancellation)
    {
        var articles = await Showing(db.Articles.AllowedTo(me.Rights, Permission.ReadArticle), id).Select(article => new { article.Id, article.Title }).ToListAsync(cancellation);
        var adoptions = await Showing(db.Adoptions.AllowedTo(me.Rights, Permission.ReadArticle), id)
            .Join(db.Partnerships, adoption => adoption.PartnershipId, partnership => partnership.Id, (adoption, partnership) => new { adoption.ArticleId, adoption.Article.Title, partnership.Name, partnership.Municipality.Slug })
            .ToListAsync(cancellation);
        var uses = articles.Select(article => new ImageUse(article.Title, ArticleAddresses.Of(article.Id), null))
            .Concat(adoptions.Select(adoption => new ImageUse(adoption.Title, AdoptionAddresses.Article(adoption.Slug, adoption.ArticleId), adoption.Name)));
        return [.. uses.OrderBy(use => use.Title, DanishOrder.Comparer).ThenBy(use => use.Place, DanishOrder.Comparer)];
    }

    private async Task<IReadOnlyList<ImageUse>> EarlierAsync(Guid id, CancellationToken cancellation)
    {
        var its = id.ToString();
        var articles = db.Articles.AllowedTo(me.Rights, Permission.ReadArticle);
        var today = Showing(articles, id).Select(article => article.Id);
        var earlier = await articles.Where(article => db.Revisions.Any(revision => revision.ArticleId == article.Id && revision.Json.Contains(its)) && !today.Contains(article.Id))
            .Select(article => new ImageUse(article.Title, ArticleAddresses.Revisions(article.Id), null)).ToListAsync(cancellation);
        return [.. earlier.OrderBy(use => use.Title, DanishOrder.Comparer)];
    }

    /// <summary>Articles whose latest revision, draft or page for citizens shows it.</summary>
    private IQueryable<Article> Showing(IQueryable<Article> articles, Guid id)
    {
        var its = id.ToString();
        return articles.Where(article =>
            db.Revisions.Any(revision => revision.ArticleId == article.Id && revision.Number == article.LatestRevision && revision.Json.Contains(its))
            || db.Drafts.Any(draft => draft.ArticleId == article.Id && draft.Json.Contains(its))
            || db.PublishedArticles.Any(copy => copy.ArticleId == article.Id && copy.State != PublicState.Unpublished && copy.Json.Contains(its)));
    }

    /// <summary>Adaptations that show it in the national words they stand on, in words of their own, or on the page that citizens read.</summary>
    private IQueryable<Adoption> Showing(IQueryable<Adoption> adoptions, Guid id)
    {
        var its = id.ToString();
        return adoptions.Where(adoption => adoption.Json.Contains(its)
            || db.Revisions.Any(revision => revision.ArticleId == adoption.ArticleId && revision.Number == adoption.TakenRevision && revision.Json.Contains(its))
            || db.PublishedAdaptations.Any(copy => copy.ArticleId == adoption.ArticleId && copy.PartnershipId == adoption.PartnershipId && copy.Json.Contains(its)));
    }
}
