using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>A draft becomes a revision.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/kladde/udgave")]
public sealed class SavedDraftsController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, OwnDrafts drafts) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(DraftPage.Form))] DraftForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        ModelState.Unless(!form.ToContent().HoldsPersonalNumber, "", "Der står noget, som ligner et CPR-nummer. Fjern det: en udgave kan ikke slettes igen.");
        if (form.WhatIsUnfinished is { } wrong)
        {
            ModelState.AddModelError($"{nameof(DraftPage.Form)}.{wrong.Field}", wrong.Message);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await drafts.PageAsync(article, form, null, cancellation));
        }

        if (!await drafts.KeepAsync(article, form, cancellation))
        {
            return this.Again("Edit", await drafts.ElsewhereAsync(article, form, ModelState, cancellation), StatusCodes.Status409Conflict);
        }

        return await SaveAsync(article, form, cancellation)
            ? LocalRedirect(ArticleAddresses.Of(id))
            : this.Again("Edit", await drafts.BehindAsync(await FreshAsync(id, cancellation), form, ModelState, cancellation), StatusCodes.Status409Conflict);
    }

    /// <summary>False when somebody else has saved a revision since the draft was begun.</summary>
    private async Task<bool> SaveAsync(Article article, DraftForm form, CancellationToken cancellation)
    {
        var draft = await drafts.FindOrBeginAsync(article, form.BasedOn, cancellation);
        if (form.WrittenOn(draft) != article.LatestRevision)
        {
            return false;
        }

        var (content, wasInReview) = (form.ToContent(), article.Stage == ArticleStage.InReview);
        var isNew = !content.SaysTheSameAs(await articles.LatestAsync(article, cancellation));
        if (isNew)
        {
            await MoveAsync(article, content.Title, cancellation);
            db.Add(article.Save(content, me.PersonId, articles.Now));
        }

        db.Remove(draft);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            ModelState.Clear();
            return false;
        }

        TempData.Say(!isNew ? "Der er ikke ændret noget, så der blev ikke gemt en ny udgave."
            : wasInReview ? $"Udgave {article.LatestRevision} er gemt. Gennemsynet gjaldt den forrige udgave og er faldet bort: bed om et nyt, når du er færdig."
            : $"Udgave {article.LatestRevision} er gemt.");
        return true;
    }

    /// <summary>Until citizens know its address, that follows the title.</summary>
    private async Task MoveAsync(Article article, string title, CancellationToken cancellation)
    {
        if (!article.WasPublished && Slugs.Of(title, "") != Slugs.Of(article.Title, ""))
        {
            article.MoveTo(await articles.FreeSlugAsync(title, article.Kind, article.PartnershipId, article.ThemeSlug, cancellation));
        }
    }

    private async Task<Article> FreshAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await articles.FindAsync(id, Permission.EditArticle, cancellation) ?? throw new BrokenRuleException("The article is out of reach.");
    }
}
