using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>The drafts of the person at the desk.</summary>
public sealed class OwnDrafts(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, ImageChoices images)
{
    public Task<Draft?> FindAsync(Guid articleId, CancellationToken cancellation) =>
        db.Drafts.SingleOrDefaultAsync(draft => draft.ArticleId == articleId && draft.PersonId == me.PersonId, cancellation);

    /// <summary>The one there is, or one that says what the latest revision says. Two windows at once begin the same one.</summary>
    /// <param name="article">In reach.</param>
    /// <param name="basedOn">The revision that the person has before the eyes; 0 for the latest.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<Draft> FindOrBeginAsync(Article article, int basedOn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (await FindAsync(article.Id, cancellation) is { } there)
        {
            return there;
        }

        var latest = await articles.LatestAsync(article, cancellation);
        var draft = db.Add(new Draft { ArticleId = article.Id, PersonId = me.PersonId, BasedOn = basedOn > 0 && basedOn < article.LatestRevision ? basedOn : article.LatestRevision, Json = latest.ToJson(), SavedAt = articles.Now, SeenAt = articles.Now }).Entity;
        return await db.TrySaveUniqueAsync(cancellation) ? draft : await db.Drafts.SingleAsync(other => other.ArticleId == article.Id && other.PersonId == me.PersonId, cancellation);
    }

    /// <summary>Keeps what is typed. False when another window of the same person has kept something else since this one was opened.</summary>
    public async Task<bool> KeepAsync(Article article, DraftForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        await images.PlaceAsync(form.Blocks, article.PartnershipId, cancellation);
        var content = form.ToContent();
        var kept = await FindAsync(article.Id, cancellation);
        if (kept is null && content.SaysTheSameAs(await articles.LatestAsync(article, cancellation)))
        {
            return true; // Looking begins nothing.
        }

        if (kept is not null && kept.Version == form.Version && content.SaysTheSameAs(kept.Content))
        {
            kept.SeenAt = articles.Now;
            await db.SaveChangesAsync(cancellation);
            return true;
        }

        var draft = kept ?? await FindOrBeginAsync(article, form.BasedOn, cancellation);
        draft.Keep(content, articles.Now);
        if (!await db.TrySaveAsync(draft, form.Version, cancellation))
        {
            return false;
        }

        form.Version = draft.Version;
        return true;
    }

    /// <summary>A form that says what the latest revision says.</summary>
    public async Task<DraftForm> LatestAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var form = DraftForm.Of(await articles.LatestAsync(article, cancellation));
        form.BasedOn = article.LatestRevision;
        return form;
    }

    public Task DiscardAsync(Guid articleId, CancellationToken cancellation) =>
        db.Drafts.Where(draft => draft.ArticleId == articleId && draft.PersonId == me.PersonId).ExecuteDeleteAsync(cancellation);

    /// <summary>The form with what it offers, and beside it what it says.</summary>
    public async Task<DraftPage> PageAsync(Article article, DraftForm form, DateTime? savedAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        await images.PlaceAsync(form.Blocks, article.PartnershipId, cancellation);
        await images.OfferAsync(form.Blocks, article.PartnershipId, cancellation);
        return new(article, form, await PreviewAsync(article, form, savedAt, cancellation)) { Comments = await articles.OpenCommentsAsync(article.Id, cancellation) };
    }

    public async Task<PreviewPage> PreviewAsync(Article article, DraftForm form, DateTime? savedAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        var content = form.ToContent();
        return new(content, await articles.CheckAsync(article, content, cancellation), await articles.OthersAsync(article.Id, cancellation), form.Version, savedAt);
    }

    /// <summary>The page for a person who typed something else in another window: both are shown, and the next save stands.</summary>
    public async Task<DraftPage> ElsewhereAsync(Article article, DraftForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var other = await FindAsync(article.Id, cancellation);
        (form.Version, form.BasedOn) = (other?.Version ?? 0, other?.BasedOn ?? article.LatestRevision);
        state.Clear();
        return await PageAsync(article, form, null, cancellation) with { Conflict = other is null ? null : form.Against(other.Content) with { Heading = "Du har gemt noget andet i et andet vindue" } };
    }

    /// <summary>
    /// The page for a person whose article somebody else has saved meanwhile: what both wrote is brought together in the form, what both
    /// changed is told, and the next save from this page is on top. The draft stays on what it was written on until then.
    /// </summary>
    public async Task<DraftPage> BehindAsync(Article article, DraftForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var draft = await FindOrBeginAsync(article, form.BasedOn, cancellation);
        var before = await articles.RevisionAsync(article, form.WrittenOn(draft), cancellation);
        var (mine, theirs) = (form.ToContent(), await articles.LatestAsync(article, cancellation));
        var merge = ArticleMerge.Of(before?.Content ?? theirs, mine, theirs);
        var merged = DraftForm.Of(merge.Content);
        (merged.Version, merged.BasedOn) = (draft.Version, article.LatestRevision);
        state.Clear();
        return await PageAsync(article, merged, null, cancellation) with { Conflict = ClashWords.Between(merge, mine, theirs) };
    }
}
