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
        if (kept is null && form.Unfinished is null && content.SaysTheSameAs(await articles.LatestAsync(article, cancellation)))
        {
            return true; // Looking begins nothing.
        }

        if (kept is not null && kept.Version == form.Version && form.Unfinished == kept.Unfinished && content.SaysTheSameAs(kept.Content))
        {
            kept.SeenAt = articles.Now;
            await db.SaveChangesAsync(cancellation);
            return true;
        }

        var draft = kept ?? await FindOrBeginAsync(article, form.BasedOn, cancellation);
        draft.Keep(content, form.Unfinished, articles.Now);
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
        return new(article, form, await PreviewAsync(article, form, savedAt, cancellation))
        {
            Comments = await articles.OpenCommentsAsync(article.Id, cancellation),
            InReview = article.Stage == ArticleStage.InReview ? await db.Reviews.AsNoTracking().Include(review => review.Reviewer).FirstOrDefaultAsync(review => review.ArticleId == article.Id && review.Revision == article.LatestRevision && review.DecidedAt == null, cancellation) : null,
        };
    }

    public async Task<PreviewPage> PreviewAsync(Article article, DraftForm form, DateTime? savedAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        var content = form.ToContent();
        var findings = await articles.CheckAsync(article, content, cancellation);
        return new(content, form.Unfinished is null ? findings : [.. findings.Where(finding => finding.Kind != FindingKind.NoOccasion)], await articles.OthersAsync(article.Id, cancellation), form.Version, savedAt, form.WhatIsUnfinished?.Message);
    }

    /// <summary>The page for a person who typed something else in another window: both are brought together, and the next save stands.</summary>
    public async Task<DraftPage> ElsewhereAsync(Article article, DraftForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        var there = await FindAsync(article.Id, cancellation);
        var now = there?.Content ?? await articles.LatestAsync(article, cancellation);
        var page = await BesideAsync(article, form, now, (there?.Version ?? 0, there?.BasedOn ?? article.LatestRevision), state, cancellation);
        return page with { Conflict = page.Conflict?.InAnotherWindow() };
    }

    /// <summary>
    /// The page for a person whose article somebody else has saved meanwhile: what both wrote is brought together in the form, what both
    /// changed is told, and the next save from this page is on top. The draft stays on what it was written on until then.
    /// </summary>
    public async Task<DraftPage> BehindAsync(Article article, DraftForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(form);
        var draft = await FindOrBeginAsync(article, form.BasedOn, cancellation);
        form.BasedOn = form.WrittenOn(draft);
        return await BesideAsync(article, form, await articles.LatestAsync(article, cancellation), (draft.Version, article.LatestRevision), state, cancellation);
    }

    /// <summary>What was typed and what was saved meanwhile, each set against the revision that the form was written on.</summary>
    private async Task<DraftPage> BesideAsync(Article article, DraftForm form, ArticleContent theirs, (int Version, int BasedOn) next, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var before = form.BasedOn > 0 ? await articles.RevisionAsync(article, form.BasedOn, cancellation) : null;
        var mine = form.ToContent();
        var merge = ArticleMerge.Of(before?.Content ?? theirs, mine, theirs);
        var merged = DraftForm.Of(merge.Content);
        (merged.Version, merged.BasedOn) = next;
        merged.Resume(form.Unfinished);
        state.Clear();
        return await PageAsync(article, merged, null, cancellation) with { Conflict = ClashWords.Between(merge, mine, theirs) };
    }
}
