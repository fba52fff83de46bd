using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Articles.Owners;

/// <summary>The post that is reminded when an article is to be read again, and the day.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/ansvar")]
public sealed class OwnersController(BoTrygtDb db, ArticlesInReach articles) : Controller
{
    private const string Prefix = nameof(OwnerPage.Form);

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.EditArticle, cancellation) is { } article
            ? View("Edit", await PageAsync(article, new() { Version = article.Version, OwnerPostId = article.OwnerPostId, ReviewOn = article.ReviewOn }, cancellation))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update([FromServices] Publishing publishing, Guid id, [Bind(Prefix = Prefix)] OwnerForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(publishing);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var page = await PageAsync(article, form, cancellation);
        ModelState.Unless(form.OwnerPostId is null || page.Posts.Any(post => post.Id == form.OwnerPostId), $"{Prefix}.{nameof(form.OwnerPostId)}", "Vælg en post på listen.");
        ModelState.Unless(form.ReviewOn is null || form.ReviewOn > articles.Today, $"{Prefix}.{nameof(form.ReviewOn)}", "Vælg en dag efter i dag.");
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", page);
        }

        if (form.Version != article.Version)
        {
            this.HasSeen();
            form.Version = article.Version;
            ModelState.AddModelError("", Saving.Meanwhile);
            return this.Again("Edit", page, StatusCodes.Status409Conflict);
        }

        (article.OwnerPostId, article.ReviewOn) = (form.OwnerPostId, form.ReviewOn.GetValueOrDefault());
        article.Touch();
        var isSaved = article.IsFound ? await publishing.FollowAsync(article, cancellation) : await this.TrySaveAsync(db, cancellation);
        TempData.Say(isSaved ? "Ansvar og dag er gemt." : Saving.Meanwhile);
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    private async Task<OwnerPage> PageAsync(Article article, OwnerForm form, CancellationToken cancellation) => new(article, form, article.PartnershipId is { } partnership
        ? [.. (await PostChoice.ReadAsync(db, partnership, cancellation)).Where(post => post.IsOfParty)]
        : await PostChoice.ReadNationalAsync(db, cancellation));
}
