using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Messages;

/// <summary>A mail to all coordinators: written, looked through, sent.</summary>
[RequirePermission(Permission.MessageCoordinators)]
[Route(MessagesPage.Path)]
public sealed class MessagesController(BoTrygtDb db, CoordinatorMail mail, SignedInPerson me) : Controller
{
    private const string Prefix = nameof(MessagesPage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await PageAsync(new() { Id = Guid.CreateVersion7() }, cancellation));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] MessageForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form is { Step: MessageStep.Edit, Id: not null })
        {
            ModelState.Clear();
            return View("Index", await PageAsync(form, cancellation));
        }

        var people = ModelState.IsValid ? (await mail.RecipientsAsync(form.Audience.GetValueOrDefault(), cancellation)).Count : 0;
        ModelState.Unless(!ModelState.IsValid || people > 0, $"{Prefix}.{nameof(form.Audience)}", "Der er ingen at sende til.");
        return !ModelState.IsValid ? this.Again("Index", await PageAsync(form, cancellation))
            : form.Step == MessageStep.Send ? await SendAsync(form, cancellation)
            : View("Preview", new MessagePreview(form, people, me.Name));
    }

    /// <summary>Once, however often the button is pressed.</summary>
    private async Task<IActionResult> SendAsync(MessageForm form, CancellationToken cancellation)
    {
        var people = await mail.WriteAsync(form, cancellation);
        if (await db.TrySaveUniqueAsync(cancellation))
        {
            TempData.Say($"Beskeden er på vej til {MessageWords.People(people)}.");
            return LocalRedirect(MessagesPage.Path);
        }

        var sent = await db.CoordinatorMessages.AsNoTracking().SingleAsync(message => message.Id == form.Id, cancellation);
        if (sent.Subject == form.Subject.Clean() && sent.Text == form.Text.Clean() && sent.Audience == form.Audience)
        {
            TempData.Say("Beskeden er allerede sendt. Den er kun sendt én gang.");
            return LocalRedirect(MessagesPage.Path);
        }

        form.Id = Guid.CreateVersion7();
        ModelState.Clear();
        ModelState.AddModelError("", "Beskeden er allerede sendt, som den så ud før. Vil du også sende den, som den ser ud nu, så se den igennem igen.");
        return this.Again("Index", await PageAsync(form, cancellation));
    }

    private async Task<MessagesPage> PageAsync(MessageForm form, CancellationToken cancellation)
    {
        var counts = new Dictionary<CoordinatorAudience, int>();
        foreach (var audience in Enum.GetValues<CoordinatorAudience>())
        {
            counts[audience] = (await mail.RecipientsAsync(audience, cancellation)).Count;
        }

        var sent = await db.CoordinatorMessages.AsNoTracking().OrderByDescending(message => message.SentAt).Take(MessagesPage.MostSent)
            .Select(message => new SentMessage(message.SentAt, message.SentBy.Name, message.Audience, message.Recipients, message.Subject, message.Text)).ToListAsync(cancellation);
        return new(form, counts, sent);
    }
}
