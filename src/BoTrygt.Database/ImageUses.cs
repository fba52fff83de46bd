using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BoTrygt.Database;

/// <summary>
/// Writes down which pictures a revision or a copy for citizens shows, in the same SaveChanges and wherever it is saved: nobody has to
/// think of it. What refers to a picture that is removed meanwhile fails by its foreign key, and so does the removal of one that is used.
/// </summary>
internal sealed class ImageUses : SaveChangesInterceptor
{
    public static readonly ImageUses Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is BoTrygtDb db && Saved(db) is { Count: > 0 } saved)
        {
            Follow(db, saved, [.. UsesOf(db, saved)], [.. ImagesOf(db, saved)]);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is BoTrygtDb db && Saved(db) is { Count: > 0 } saved)
        {
            Follow(db, saved, await UsesOf(db, saved).ToListAsync(cancellationToken), await ImagesOf(db, saved).ToListAsync(cancellationToken));
        }

        return result;
    }

    /// <summary>What is about to be saved and shows pictures, or did; of several revisions of an article the latest. What is removed shows none.</summary>
    private static List<Shown> Saved(BoTrygtDb db)
    {
        db.ChangeTracker.DetectChanges();
        var revisions = Rows<Revision>(db, EntityState.Added).GroupBy(revision => revision.ArticleId).Select(group => group.OrderBy(revision => revision.Number).Last())
            .Select(revision => new Shown(revision.ArticleId, ImageUseKind.Latest, null, revision.Json));
        var published = Rows<PublishedArticle>(db, EntityState.Added, EntityState.Modified).Select(copy => new Shown(copy.ArticleId, ImageUseKind.Published, null, copy.Json));
        var adapted = Rows<PublishedAdaptation>(db, EntityState.Added, EntityState.Modified).Select(copy => new Shown(copy.ArticleId, ImageUseKind.Adapted, copy.PartnershipId, copy.Json));
        var takenDown = Rows<PublishedAdaptation>(db, EntityState.Deleted).Select(copy => new Shown(copy.ArticleId, ImageUseKind.Adapted, copy.PartnershipId, null));
        var deleted = Rows<Article>(db, EntityState.Deleted).Select(article => new Shown(article.Id, ImageUseKind.Latest, null, null));
        return [.. revisions, .. published, .. adapted, .. takenDown, .. deleted];
    }

    private static IEnumerable<T> Rows<T>(BoTrygtDb db, params EntityState[] states) where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => states.Contains(entry.State)).Select(entry => entry.Entity);

    private static IQueryable<ImageUse> UsesOf(BoTrygtDb db, List<Shown> saved)
    {
        var articles = saved.Select(shown => shown.ArticleId).Distinct().ToList();
        return db.ImageUses.Where(use => articles.Contains(use.ArticleId));
    }

    private static IQueryable<Guid> ImagesOf(BoTrygtDb db, List<Shown> saved)
    {
        var images = saved.SelectMany(shown => shown.Images).Distinct().ToList();
        return db.Images.Where(image => images.Contains(image.Id)).Select(image => image.Id);
    }

    private static void Follow(BoTrygtDb db, List<Shown> saved, List<ImageUse> before, List<Guid> inLibrary)
    {
        // A save that failed is tried again with the same context: its rows are still there and are made anew.
        db.ChangeTracker.Entries<ImageUse>().Where(entry => entry.State == EntityState.Added).ToList().ForEach(entry => entry.State = EntityState.Detached);
        foreach (var shown in saved)
        {
            var kept = before.Where(shown.IsOf).ToList();
            db.RemoveRange(kept.Where(use => !shown.Images.Contains(use.ImageId)));
            db.AddRange(shown.Images.Where(inLibrary.Contains).Except(kept.Select(use => use.ImageId)).Select(shown.UseOf));
        }
    }

    private sealed record Shown(Guid ArticleId, ImageUseKind Kind, Guid? PartnershipId, string? Json)
    {
        public IReadOnlyList<Guid> Images { get; } = Json is null ? [] : [.. ArticleContent.Parse(Json).Images.Select(image => image.Id).Distinct()];

        public bool IsOf(ImageUse use) => use.ArticleId == ArticleId && use.Kind == Kind && use.PartnershipId == PartnershipId;

        public ImageUse UseOf(Guid imageId) => new() { ImageId = imageId, ArticleId = ArticleId, Kind = Kind, PartnershipId = PartnershipId };
    }
}
