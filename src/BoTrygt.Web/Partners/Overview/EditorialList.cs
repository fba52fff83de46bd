using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What waits for the person among the articles.</summary>
internal static class EditorialList
{
    /// <summary>One statement for each thing that the person may do at all; none for those who write and read nothing.</summary>
    public static async Task<EditorialWork> ReadEditorialWorkAsync(this BoTrygtDb db, SignedInPerson me, CancellationToken cancellation) => new(
        me.May(Permission.ReviewArticle) ? await db.Reviews.AwaitedFrom(me.PersonId).CountAsync(cancellation) : 0,
        [
            .. me.May(Permission.EditArticle) ? await db.ReadWrittenAsync(me, cancellation) : [],
            .. me.Rights.To(Permission.AdaptArticle) is { IsEmpty: false, Everywhere: false } ? await db.ReadAdaptedAsync(me, cancellation) : [],
        ]);

    /// <summary>What the person wrote and somebody has answered: approved, or sent back.</summary>
    private static async Task<IEnumerable<EditorialRow>> ReadWrittenAsync(this BoTrygtDb db, SignedInPerson me, CancellationToken cancellation)
    {
        var mine = db.Articles.AsNoTracking().AllowedTo(me.Rights, Permission.EditArticle).Where(article => article.WriterIds.Contains(me.PersonId));
        var answered = await mine
            .Where(article => article.Stage == ArticleStage.Ready || (article.Stage == ArticleStage.Writing && db.Reviews.Any(review => review.ArticleId == article.Id && review.Revision == article.LatestRevision && review.State == ReviewState.Returned)))
            .OrderBy(article => article.Title).Take(DueList.Most).Select(article => new { article.Id, article.Title, article.Stage }).ToListAsync(cancellation);
        return answered.Select(article => new EditorialRow(ArticleAddresses.Of(article.Id), ArticleWords.ShownTitle(article.Title), article.Stage == ArticleStage.Ready ? "Godkendt. Du kan udgive den." : "Sendt tilbage. Se, hvad der skal ændres."));
    }

    /// <summary>What the own partnership has taken over and Bo trygt has published anew, or what is to be decided.</summary>
    private static async Task<IEnumerable<EditorialRow>> ReadAdaptedAsync(this BoTrygtDb db, SignedInPerson me, CancellationToken cancellation)
    {
        var behind = await db.Adoptions.AsNoTracking().AllowedTo(me.Rights, Permission.AdaptArticle).InActivePartnerships(db)
            .Where(Adoption.Waits)
            .OrderBy(adoption => adoption.Article.Title).Take(DueList.Most)
            .Select(adoption => new { adoption.ArticleId, adoption.Article.Title, IsEnded = adoption.Article.PublicState != PublicState.Published, HasConflicts = adoption.Conflicts > 0, IsBehind = adoption.TakenRevision != adoption.Article.PublishedRevision, Slug = db.Partnerships.Where(partnership => partnership.Id == adoption.PartnershipId).Select(partnership => partnership.Municipality.Slug).First() }).ToListAsync(cancellation);
        return behind.Select(adoption => new EditorialRow(AdoptionAddresses.Article(adoption.Slug, adoption.ArticleId), adoption.Title, WhatOf(adoption.IsEnded, adoption.HasConflicts, adoption.IsBehind)));
    }

    private static string WhatOf(bool isEnded, bool hasConflicts, bool isBehind) =>
        isEnded ? "Bo trygt har trukket den tilbage. Se hvorfor."
        : isBehind ? "Bo trygt har udgivet en ny udgave, som I kan tage ind."
        : hasConflicts ? "Bo trygts rettelser og jeres egne ord venter på, at du vælger."
        : "I har rettet noget, som borgerne ikke ser endnu.";
}

/// <summary>What waits for the person among the articles.</summary>
/// <param name="ToRead">How many wait to be reviewed.</param>
/// <param name="Rows">What was answered, and what Bo trygt has changed.</param>
public sealed record EditorialWork(int ToRead, IReadOnlyList<EditorialRow> Rows)
{
    public int Count => ToRead + Rows.Count;
}

/// <param name="Address">Where something is done about it.</param>
/// <param name="Title">The article.</param>
/// <param name="What">What has happened, and what is to be done.</param>
public sealed record EditorialRow(string Address, string Title, string What);
