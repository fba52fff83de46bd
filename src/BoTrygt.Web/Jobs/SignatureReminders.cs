using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// A party that has not signed after some days is reminded, then its deputy, then Bo trygt's consultant. Each step is
/// taken once, however many portals run: its row and its mails are one save.
/// </summary>
public sealed class SignatureReminders(BoTrygtDb db, Mails mails, PlanSettings settings, TimeProvider clock)
{
    private static readonly SignatureReminderStep[] Steps = Enum.GetValues<SignatureReminderStep>();

    /// <returns>How many mails were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var waiting in await ReadWaitingAsync(cancellation))
        {
            written += await RemindAsync(waiting, cancellation);
        }

        return written;
    }

    /// <summary>Every party that has not signed what is open in a partnership that runs, of a plan that is not over.</summary>
    private Task<List<Waiting>> ReadWaitingAsync(CancellationToken cancellation)
    {
        var (latest, today) = (Now - settings.RemindAfter, clock.Today());
        return (
            from version in db.PlanVersions
            where version.State == PlanVersionState.Open && version.ProposedAt <= latest
            join plan in db.Plans.WithAmendments() on version.ProposedPlanId equals plan.Id
            where plan.EndsOn >= today
            from party in db.Parties
            where party.PartnershipId == version.PartnershipId && !version.Signatures.Any(signature => signature.OrganisationId == party.OrganisationId)
            join partnership in db.Partnerships.Where(Partnership.IsActive) on version.PartnershipId equals partnership.Id
            select new Waiting(
                version.Id, version.Number, plan, version.ProposedAt, party.OrganisationId, party.Organisation.Name, partnership.Id, partnership.Name,
                db.SignatureReminders.Where(reminder => reminder.PlanVersionId == version.Id && reminder.OrganisationId == party.OrganisationId).ToList()))
            .AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>
    /// The next step whose time has come. Where nobody holds the role, the one after it is taken at once: somebody has to
    /// know. After a portal has stood still, the steps come one by one all the same.
    /// </summary>
    private async Task<int> RemindAsync(Waiting waiting, CancellationToken cancellation)
    {
        var recipients = new List<RoleHolder>();
        var steps = Steps.Where(step => waiting.Taken.TrueForAll(taken => taken.Step != step)).ToList();
        if (steps is not [var next, ..] || Now - waiting.ProposedAt < settings.RemindAfter * ((int)next + 1) || waiting.Taken.Exists(taken => Now - taken.SentAt < settings.RemindAfter / 2))
        {
            return 0;
        }

        foreach (var step in steps.TakeWhile(_ => recipients.Count == 0))
        {
            db.Add(Taken(waiting, step));
            recipients.AddRange(await HoldersAsync(waiting, step, cancellation));
        }

        AddMails(waiting, recipients);
        return await TrySaveAsync(cancellation) ? recipients.Count : 0;
    }

    private SignatureReminder Taken(Waiting waiting, SignatureReminderStep step) => new()
    {
        PlanVersionId = waiting.VersionId,
        PartnershipId = waiting.PartnershipId,
        OrganisationId = waiting.OrganisationId,
        Step = step,
        SentAt = Now,
    };

    private async Task<IReadOnlyList<RoleHolder>> HoldersAsync(Waiting waiting, SignatureReminderStep step, CancellationToken cancellation) => step switch
    {
        SignatureReminderStep.Signatory => await db.Memberships.Of([waiting.OrganisationId], clock.Today(), Role.Signatory).ToListAsync(cancellation),
        SignatureReminderStep.Deputy => await db.Memberships.Of([waiting.OrganisationId], clock.Today(), Role.DeputySignatory).ToListAsync(cancellation),
        _ => await db.ReadConsultantsAsync(waiting.PartnershipId, clock.Today(), cancellation),
    };

    private void AddMails(Waiting waiting, List<RoleHolder> recipients)
    {
        var plan = waiting.Plan;
        var name = plan.InText(waiting.Partnership);
        var days = (int)(Now - waiting.ProposedAt).TotalDays;
        foreach (var recipient in recipients.DistinctBy(recipient => recipient.PersonId))
        {
            var isOwn = recipient.OrganisationId == waiting.OrganisationId;
            mails.Add(new(recipient.PersonId, recipient.Email), $"Mangler underskrift: {name}", new MailBody()
                .Paragraph($"{waiting.Organisation} har ikke skrevet under på version {waiting.Number} af {name}. Den blev foreslået {waiting.ProposedAt.InDanish()}, for {(days == 1 ? "én dag" : $"{days} dage")} siden.")
                .Paragraph(isOwn ? $"Du kan skrive under for {waiting.Organisation}, skrive under med forbehold eller afvise planen." : $"Tag fat i {waiting.Organisation}, og hør, hvad der skal til.")
                .Action("Se planen", PlanAddresses.Plan(plan.Id)));
        }
    }

    /// <summary>False when another portal took the same step at the same time.</summary>
    private async Task<bool> TrySaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed record Waiting(
        Guid VersionId, int Number, Plan Plan, DateTime ProposedAt, Guid OrganisationId, string Organisation, Guid PartnershipId, string Partnership, List<SignatureReminder> Taken);
}
