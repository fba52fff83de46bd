using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>The own draft of an article: kept as it is typed, and nobody else's business until it is saved as a revision.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/kladde")]
public sealed class DraftsController(ArticlesInReach articles, OwnDrafts drafts) : Controller
{
    private const string Prefix = nameof(DraftPage.Form);

    /// <summary>Begins a draft, or goes on with the one there is.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        await drafts.FindOrBeginAsync(article, 0, cancellation);
        return LocalRedirect(ArticleAddresses.Draft(id));
    }

    /// <summary>Without a draft, what the latest revision says: looking begins nothing.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!article.CanSave)
        {
            TempData.Say("Udgivelsen er planlagt. Aflys den først, hvis du vil rette i artiklen.");
            return LocalRedirect(ArticleAddresses.Of(id));
        }

        return View("Edit", await drafts.FindAsync(id, cancellation) is { } draft
            ? await drafts.PageAsync(article, DraftForm.Of(draft), draft.SavedAt, cancellation)
            : await drafts.PageAsync(article, await drafts.LatestAsync(article, cancellation), null, cancellation));
    }

    /// <summary>Keeps what is typed, and does with the blocks what the button says.</summary>
    [HttpPost("gem")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] DraftForm form, string? act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await drafts.PageAsync(article, form, null, cancellation));
        }

        var asked = BlockAct.Parse(act);
        var next = asked?.Apply(form.Blocks);
        if (!await drafts.KeepAsync(article, form, cancellation))
        {
            return this.Again("Edit", await drafts.ElsewhereAsync(article, form, ModelState, cancellation), StatusCodes.Status409Conflict);
        }

        if (asked is { IsFinding: true })
        {
            this.HasSeen();
            return View("Edit", await drafts.PageAsync(article, form, articles.Now, cancellation));
        }

        TempData.Say("Din kladde er gemt. Andre ser den først, når du gemmer den som udgave.");
        return LocalRedirect($"{ArticleAddresses.Draft(id)}{(next is { } key ? $"#afsnit-{key}" : "")}");
    }

    /// <summary>Keeps what is typed, and answers with what it looks like: for the page that is open.</summary>
    [HttpPost("vis")]
    public async Task<IActionResult> Preview(Guid id, [Bind(Prefix = Prefix)] DraftForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await drafts.KeepAsync(article, form, cancellation)
            ? PartialView("_Preview", await drafts.PreviewAsync(article, form, articles.Now, cancellation))
            : Conflict();
    }

    [HttpPost("kasser")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is null)
        {
            return NotFound();
        }

        await drafts.DiscardAsync(id, cancellation);
        TempData.Say("Din kladde er kasseret. Udgaverne står, som de gjorde.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }
}
