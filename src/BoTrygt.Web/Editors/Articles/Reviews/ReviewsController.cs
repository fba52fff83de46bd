using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>Asking somebody to read an article, and taking that back.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/gennemsyn")]
public sealed class ReviewsController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, ArticleReading reading) : Controller
{
    private const string Prefix = nameof(AskPage.Form);

    [HttpGet("ny")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article ? NotFound()
        : article.CanAskForReview ? View("New", await PageAsync(article, new(), cancellation))
        : LocalRedirect(ArticleAddresses.Of(id));

    [HttpPost]
    public async Task<IActionResult> Create([FromServices] Mails mails, Guid id, [Bind(Prefix = Prefix)] AskForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(mails);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var page = await PageAsync(article, form, cancellation);
        ModelState.Unless(!page.HasErrors, "", "Ret fejlene i artiklen først. Med dem kan den ikke udgives.");
        ModelState.Unless(form.ReviewerId is null || page.Reviewers.Any(one => one.PersonId == form.ReviewerId), $"{Prefix}.{nameof(form.ReviewerId)}", "Vælg en på listen.");
        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        if (!article.CanAskForReview)
        {
            ModelState.AddModelError("", Saving.Meanwhile);
            return this.Again("New", page, StatusCodes.Status409Conflict);
        }

        var reviewer = await db.People.SingleAsync(person => person.Id == form.ReviewerId, cancellation);
        var review = db.Add(article.AskForReview(reviewer.Id, me.PersonId, form.Question.Clean(), articles.Now)).Entity;
        mails.TellReviewer(reviewer, me.Name, article, review);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            return this.Again("New", page, StatusCodes.Status409Conflict);
        }

        TempData.Say($"{reviewer.Name} har fået en mail.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    [HttpPost("{reviewId:guid}/traek-tilbage")]
    public async Task<IActionResult> TakeBack(Guid id, Guid reviewId, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article
            || await db.Reviews.SingleOrDefaultAsync(review => review.Id == reviewId && review.ArticleId == id, cancellation) is not { } review)
        {
            return NotFound();
        }

        article.TakeBack(review, articles.Now);
        TempData.Say(await this.TrySaveAsync(db, cancellation) ? "Ingen bliver spurgt længere." : Saving.Meanwhile);
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    private async Task<AskPage> PageAsync(Article article, AskForm form, CancellationToken cancellation) =>
        new(article, form, await reading.ReviewersAsync(article, cancellation), await articles.CheckAsync(article, await articles.LatestAsync(article, cancellation), cancellation));
}
