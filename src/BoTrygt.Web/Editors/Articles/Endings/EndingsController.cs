using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Endings;

/// <summary>A published article is still right, no longer holds, or goes.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/afslut")]
public sealed class EndingsController(BoTrygtDb db, ArticlesInReach articles, CheckReading checks, Publishing publishing) : Controller
{
    private const string Prefix = nameof(EndingPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article ? NotFound()
        : article.CanEnd ? View("New", await PageAsync(article, new() { Version = article.Version, ReviewOn = Article.NextReview(articles.Today) }, null, cancellation))
        : LocalRedirect(ArticleAddresses.Of(id));

    [HttpPost("stadig-rigtig")]
    public Task<IActionResult> Confirm(Guid id, [Bind(Prefix = Prefix)] EndingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Unless(form.ReviewOn > articles.Today, $"{Prefix}.{nameof(form.ReviewOn)}", "Vælg en dag efter i dag.");
        return EndAsync(id, form, "stadig-rigtig", "Læserne ser nu, at rådet er læst igennem i dag.", article => article.Confirm(articles.Today, form.ReviewOn.GetValueOrDefault()), cancellation);
    }

    [HttpPost("traek-tilbage")]
    public Task<IActionResult> Withdraw(Guid id, [Bind(Prefix = Prefix)] EndingForm form, CancellationToken cancellation)
    {
        DemandReason(form);
        return EndAsync(id, form, "traek-tilbage", "Artiklen er trukket tilbage. Siden står der stadig med begrundelsen.", article => article.Withdraw(form.Reason.Clean()), cancellation);
    }

    [HttpPost("tag-ned")]
    public Task<IActionResult> Unpublish(Guid id, [Bind(Prefix = Prefix)] EndingForm form, CancellationToken cancellation)
    {
        DemandReason(form);
        return EndAsync(id, form, "tag-ned", "Siden er taget ned.", article => article.Unpublish(form.Reason.Clean(), form.MergedIntoId), cancellation);
    }

    private void DemandReason(EndingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Unless(form.MergedIntoId is not null || form.Reason.Clean().Length > 0, $"{Prefix}.{nameof(form.Reason)}", "Skriv, hvad læserne skal vide.");
    }

    private async Task<IActionResult> EndAsync(Guid id, EndingForm form, string act, string done, Action<Article> end, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var page = await PageAsync(article, form, act, cancellation);
        ModelState.Unless(form.MergedIntoId is null || page.Others.Any(other => other.Id == form.MergedIntoId), $"{Prefix}.{nameof(form.MergedIntoId)}", "Vælg en artikel på listen.");
        if (await checks.WrongInAsync(form.Reason, cancellation) is { } wrong)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Reason)}", wrong);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        if (form.Version != article.Version || !article.CanEnd)
        {
            ModelState.Clear();
            ModelState.AddModelError("", Saving.Meanwhile);
            form.Version = article.Version;
            return this.Again("New", page, StatusCodes.Status409Conflict);
        }

        end(article);
        TempData.Say(await publishing.FollowAsync(article, cancellation) ? done : Saving.Meanwhile);
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    private async Task<EndingPage> PageAsync(Article article, EndingForm form, string? act, CancellationToken cancellation)
    {
        var others = await db.PublishedArticles.AsNoTracking().Where(other => other.PartnershipId == null && other.State == PublicState.Published && other.ArticleId != article.Id)
            .Select(other => new OtherArticle(other.ArticleId, other.Title)).ToListAsync(cancellation);
        return new(article, form, [.. others.OrderBy(other => other.Title, DanishOrder.Comparer)], act)
        {
            ShownIn = await db.PublishedAdaptations.Where(copy => copy.ArticleId == article.Id).Join(db.Partnerships, copy => copy.PartnershipId, partnership => partnership.Id, (copy, partnership) => partnership.Name).OrderBy(name => name).ToListAsync(cancellation),
            LedHere = await db.Articles.Where(other => other.MergedIntoId == article.Id && other.PublicState == PublicState.Unpublished).OrderBy(other => other.Title).Select(other => other.Title).ToListAsync(cancellation),
        };
    }
}
