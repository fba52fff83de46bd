using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Reviews;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Articles.Publications;

/// <summary>What was written and approved reaches the citizens.</summary>
[RequirePermission(Permission.EditArticle)]
[Route($"{ArticleAddresses.Articles}/{{id:guid}}/udgivelse")]
public sealed class PublicationsController(BoTrygtDb db, SignedInPerson me, ArticlesInReach articles, CheckReading checks, ArticleReading reading) : Controller
{
    private const string Prefix = nameof(PublicationPage.Form);

    [HttpGet]
    public async Task<IActionResult> New([FromServices] LinkChecks links, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(links);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!article.CanComeOut)
        {
            return LocalRedirect(ArticleAddresses.Of(id));
        }

        await links.AskAsync((await articles.LatestAsync(article, cancellation)).Links, cancellation);
        return View("New", await PageAsync(article, new() { Version = article.Version }, cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Create([FromServices] Publishing publishing, [FromServices] Mails mails, Guid id, [Bind(Prefix = Prefix)] PublicationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(publishing);
        ArgumentNullException.ThrowIfNull(mails);
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        var page = await PageAsync(article, form, cancellation);
        Check(page);
        if (await checks.WrongInAsync(form.Note, cancellation) is { } wrong)
        {
            ModelState.AddModelError(Field(nameof(form.Note)), wrong);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        if (article.Version != form.Version)
        {
            return await MeanwhileAsync(id, form, cancellation);
        }

        var isNow = page.IsUrgent || !form.IsLater;
        var publication = db.Add(page.IsUrgent ? await UrgentAsync(page, mails, cancellation) : Planned(article, form)).Entity;
        var isDone = isNow
            ? await publishing.PublishAsync(article, publication, cancellation)
            : await this.TrySaveAsync(db, cancellation);
        if (!isDone)
        {
            return await MeanwhileAsync(id, form, cancellation);
        }

        TempData.Say(publication.State == PublicationState.Done ? $"»{article.Title}« er udgivet." : $"»{article.Title}« bliver udgivet {publication.DueAt.InDanishWithTime()}.");
        return LocalRedirect(ArticleAddresses.Of(id));
    }

    [HttpPost("aflys")]
    public async Task<IActionResult> CallOff(Guid id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (await db.Publications.SingleOrDefaultAsync(publication => publication.ArticleId == id && publication.State == PublicationState.Planned, cancellation) is { } planned)
        {
            article.CallOff(planned);
            TempData.Say(await this.TrySaveAsync(db, cancellation) ? "Udgivelsen er aflyst. Artiklen er stadig godkendt." : Saving.Meanwhile);
        }
        else
        {
            TempData.Say("Der er ikke noget at aflyse. Se, om artiklen allerede er udgivet.");
        }

        return LocalRedirect(ArticleAddresses.Of(id));
    }

    private async Task<PublicationPage> PageAsync(Article article, PublicationForm form, CancellationToken cancellation) =>
        new(article, form, await articles.CheckAsync(article, await articles.LatestAsync(article, cancellation), cancellation), await reading.ReviewersAsync(article, cancellation));

    private void Check(PublicationPage page)
    {
        var form = page.Form;
        ModelState.Unless(!page.Findings.Any(finding => finding.IsError), "", "Ret fejlene, før artiklen kan udgives.");
        if (page.IsUrgent)
        {
            ModelState.Unless(form.UrgentReason.Clean().Length > 0, Field(nameof(form.UrgentReason)), "Skriv, hvorfor det ikke kan vente.");
            ModelState.Unless(page.Reviewers.Any(one => one.PersonId == form.ReviewerId), Field(nameof(form.ReviewerId)), "Vælg, hvem der skal læse den bagefter.");
            return;
        }

        ModelState.Unless(form.IsLater || (form.Day is null && form.Time is null), Field(nameof(form.IsLater)), "Du har skrevet, hvornår. Vælg »Senere«, eller ryd dag og klokkeslæt.");
        ModelState.Unless(!form.IsLater || form.Day is not null, Field(nameof(form.Day)), "Vælg en dag.");
        ModelState.Unless(!form.IsLater || form.Time is not null, Field(nameof(form.Time)), "Vælg et klokkeslæt.");
        ModelState.Unless(!form.IsLater || form.Day is null || form.Time is null || DueAt(form) > articles.Now, Field(nameof(form.Day)), "Vælg et tidspunkt, der ikke er gået.");
        ModelState.Unless(!form.IsLater || form.Day is not { } day || form.Time is not { } time || !day.IsSkipped(time), Field(nameof(form.Time)), "Den time findes ikke den nat, hvor uret stilles frem. Vælg et andet klokkeslæt.");
    }

    private static string Field(string name) => $"{Prefix}.{name}";

    /// <summary>In Danish time; of the hour that comes twice in October, the first.</summary>
    private static DateTime DueAt(PublicationForm form) => form.Day.GetValueOrDefault().InDenmark(form.Time.GetValueOrDefault());

    private Publication Planned(Article article, PublicationForm form) => article.Schedule(form.IsLater ? DueAt(form) : articles.Now, Change(form), me.PersonId);

    private static ChangeNote Change(PublicationForm form) => new(!form.IsMinor, form.IsMinor ? "" : form.Note.Clean());

    private async Task<Publication> UrgentAsync(PublicationPage page, Mails mails, CancellationToken cancellation)
    {
        var (article, form) = (page.Article, page.Form);
        var reviewer = await db.People.SingleAsync(person => person.Id == form.ReviewerId, cancellation);
        var (publication, review) = article.PublishUrgently(form.UrgentReason.Clean(), Change(form), me.PersonId, reviewer.Id, articles.Now);
        db.Add(review);
        mails.TellReviewer(reviewer, me.Name, article, review);
        return publication;
    }

    private async Task<IActionResult> MeanwhileAsync(Guid id, PublicationForm form, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await articles.FindAsync(id, Permission.EditArticle, cancellation) is not { } article)
        {
            return NotFound();
        }

        if (!article.CanComeOut)
        {
            TempData.Say(Saving.Meanwhile);
            return LocalRedirect(ArticleAddresses.Of(id));
        }

        ModelState.Clear();
        ModelState.AddModelError("", Saving.Meanwhile);
        form.Version = article.Version;
        return this.Again("New", await PageAsync(article, form, cancellation), StatusCodes.Status409Conflict);
    }
}
