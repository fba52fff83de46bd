using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Operations;

/// <summary>What became of the portal's mails, newest first. Never what they say: a mail may hold a personal link.</summary>
[RequirePermission(Permission.ReadOperations)]
public sealed class MailsController(BoTrygtDb db, SignedInPerson me, MailSettings settings, TimeProvider clock) : Controller
{
    private const int Size = 50;

    [HttpGet("/administration/mails")]
    public async Task<IActionResult> Index(MailFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await Rows(filter.Apply(db.OutboxMails)).ToListAsync(cancellation);
        await db.RecordLookUpAsync(me, clock, "Mails", criterion: filter.To);
        return View("Mails", new MailsPage
        {
            Filter = filter,
            Mails = [.. rows.Take(Size)],
            HasMore = rows.Count > Size,
            Counts = await db.OutboxMails.CountByStateAsync(cancellation),
            Delivery = await DeliveryAsync(cancellation),
        });
    }

    /// <summary>Has a mail that waits or was refused sent with the next round.</summary>
    [HttpPost("/administration/mails/{sequence:long}/forsoeg")]
    public async Task<IActionResult> Retry(long sequence, CancellationToken cancellation)
    {
        if (await db.OutboxMails.SingleOrDefaultAsync(mail => mail.Sequence == sequence, cancellation) is not { } mail)
        {
            return NotFound();
        }

        var waits = mail.TryAgain(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(waits ? $"Mailen til {mail.To} prøves igen inden for et minut." : mail.SentAt is null ? $"Mailen til {mail.To} er ved at blive sendt. Se igen om et minut." : $"Mailen til {mail.To} er allerede sendt.");
        return Redirect("/administration/mails");
    }

    private static IQueryable<MailRow> Rows(IQueryable<OutboxMail> mails) => mails.AsNoTracking().OrderByDescending(mail => mail.Sequence).Take(Size + 1).Select(mail => new MailRow
    {
        Sequence = mail.Sequence,
        PersonId = mail.PersonId,
        To = mail.To,
        Subject = mail.Subject,
        WrittenAt = mail.CreatedAt,
        SentAt = mail.SentAt,
        RefusedAt = mail.RefusedAt,
        NextAttemptAt = mail.NextAttemptAt,
        Attempts = mail.Attempts,
        Reason = mail.LastError,
    });

    private async Task<Delivery> DeliveryAsync(CancellationToken cancellation)
    {
        var job = await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Name == JobRun.OfOutbox, cancellation);
        return Delivery.Of(settings.HasServer, job, clock.GetUtcNow().UtcDateTime);
    }
}
