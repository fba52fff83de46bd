using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Revisions;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>Reading what somebody else has written, and answering.</summary>
[RequirePermission(Permission.ReviewArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/gennemsyn/{{reviewId:guid}}")]
public sealed class AnswersController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles) : Controller
{
    private const string Prefix = nameof(ReviewPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, Guid reviewId, CancellationToken cancellation) =>
        await FindAsync(id, reviewId, cancellation) is not { } found ? NotFound()
        : CanAnswer(found) ? View("Answer", await PageAsync(found, new(), cancellation))
        : LocalRedirect(ArticleAddresses.Of(id));

    [HttpPost]
    public async Task<IActionResult> Create([FromServices] Mails mails, Guid id, Guid reviewId, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(mails);
        if (await FindAsync(id, reviewId, cancellation) is not { } found)
        {
            return NotFound();
        }

        var comments = form.Comments.Where(comment => comment.Text.Clean().Length > 0).ToList();
        ModelState.Unless(form.Approves != false || form.Answer.Clean().Length > 0 || comments.Count > 0, $"{Prefix}.{nameof(form.Answer)}", "Skriv, hvad der skal ændres, her eller ved afsnittet.");
        var page = await PageAsync(found, form, cancellation);
        ModelState.Unless(form.Approves != true || !page.Findings.Any(finding => finding.IsError), $"{Prefix}.{nameof(form.Approves)}", "Artiklen har fejl og kan ikke udgives sådan. Send den tilbage.");
        if (!ModelState.IsValid)
        {
            return this.Again("Answer", page);
        }

        if (!CanAnswer(found))
        {
            ModelState.AddModelError("", "Artiklen er skrevet om, spørgsmålet er trukket tilbage, eller en anden har svaret. Det, du skrev, står her stadig, så du kan tage det med.");
            return this.Again("Answer", await PageAsync(found, form, cancellation), StatusCodes.Status409Conflict);
        }

        Answer(found, form);
        db.AddRange(comments.Select(comment => new BlockComment { ArticleId = id, Revision = found.Review.Revision, BlockKey = comment.BlockKey, Text = comment.Text.Clean(), AuthorId = me.PersonId, WrittenAt = articles.Now }));
        mails.TellWriter(found.Review, me.Name, found.Article, comments.Count);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            return await FindAsync(id, reviewId, cancellation) is { } now ? this.Again("Answer", await PageAsync(now, form, cancellation), StatusCodes.Status409Conflict) : NotFound();
        }

        TempData.Say(form.Approves == true ? $"Du har godkendt udgave {found.Review.Revision}." : "Du har sendt artiklen tilbage. Den, der spurgte, har fået en mail.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    private async Task<Found?> FindAsync(Guid id, Guid reviewId, CancellationToken cancellation) =>
        await articles.FindAsync(id, Permission.ReviewArticle, cancellation) is { } article
        && await db.Reviews.Include(review => review.AskedBy).Include(review => review.Reviewer).SingleOrDefaultAsync(review => review.Id == reviewId && review.ArticleId == id, cancellation) is { } review
            ? new(article, review)
            : null;

    private bool CanAnswer(Found found) => found.Article.Awaits(found.Review) && found.Article.CanBeApprovedBy(me.PersonId);

    private void Answer(Found found, AnswerForm form)
    {
        if (form.Approves == true)
        {
            found.Article.Approve(found.Review, me.PersonId, form.Answer.Clean(), articles.Now);
        }
        else
        {
            found.Article.Return(found.Review, me.PersonId, form.Answer.Clean(), articles.Now);
        }
    }

    private async Task<ReviewPage> PageAsync(Found found, AnswerForm form, CancellationToken cancellation)
    {
        var (article, review) = found;
        var read = (await articles.RevisionAsync(article, review.Revision, cancellation))?.Content ?? throw new InvalidOperationException("The revision is gone.");
        var published = article.PublishedRevision is { } number && number != review.Revision ? await articles.RevisionAsync(article, number, cancellation) : null;
        return new(article, review, read, published is null ? null : RevisionComparison.Between(published.Content, read), await articles.CheckAsync(article, read, cancellation), form);
    }

    private sealed record Found(Article Article, Review Review);
}
