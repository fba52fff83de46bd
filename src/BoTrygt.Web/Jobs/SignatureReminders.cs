using BoTrygt.Database;
using BoTrygt.Domain.Access;
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

    /// <summary>Every party that has not signed what is open in a partnership that runs.</summary>
    private Task<List<Waiting>> ReadWaitingAsync(CancellationToken cancellation)
    {
        var latest = clock.GetUtcNow().UtcDateTime - settings.RemindAfter;
        return (
            from version in db.PlanVersions
            where version.State == PlanVersionState.Open && version.ProposedAt <= latest
            from party in db.Parties
            where party.PartnershipId == version.PartnershipId && !version.Signatures.Any(signature => signature.OrganisationId == party.OrganisationId)
            join partnership in db.Partnerships.Where(partnership => partnership.EndedOn == null) on version.PartnershipId equals partnership.Id
            select new Waiting(
                version.Id, version.Number, version.PlanId, version.IsAmendment, version.ProposedAt, party.OrganisationId, party.Organisation.Name, partnership.Id, partnership.Name,
                db.SignatureReminders.Where(reminder => reminder.PlanVersionId == version.Id && reminder.OrganisationId == party.OrganisationId).Select(reminder => reminder.Step).ToList()))
            .ToListAsync(cancellation);
    }

    /// <summary>The step that is due and not taken. Where nobody holds the role, the next one is asked at once: somebody has to know.</summary>
    private async Task<int> RemindAsync(Waiting waiting, CancellationToken cancellation)
    {
        var due = Steps.LastOrDefault(step => clock.GetUtcNow().UtcDateTime - waiting.ProposedAt >= settings.RemindAfter * ((int)step + 1));
        foreach (var step in Steps.Where(step => step <= due && !waiting.Taken.Contains(step)))
        {
            db.Add(Taken(waiting, step));
        }

        var recipients = new List<RoleHolder>();
        foreach (var step in Steps.SkipWhile(step => step < due))
        {
            if (waiting.Taken.Contains(step) || recipients.Count > 0)
            {
                break;
            }

            recipients.AddRange(await HoldersAsync(waiting, step, cancellation));
            if (step > due)
            {
                db.Add(Taken(waiting, step));
            }
        }

        await AddMailsAsync(waiting, recipients, cancellation);
        return await TrySaveAsync(cancellation) ? recipients.Count : 0;
    }

    private SignatureReminder Taken(Waiting waiting, SignatureReminderStep step) => new()
    {
        PlanVersionId = waiting.VersionId,
        PartnershipId = waiting.PartnershipId,
        OrganisationId = waiting.OrganisationId,
        Step = step,
        SentAt = clock.GetUtcNow().UtcDateTime,
    };

    private async Task<List<RoleHolder>> HoldersAsync(Waiting waiting, SignatureReminderStep step, CancellationToken cancellation) => step switch
    {
        SignatureReminderStep.Signatory => await db.Memberships.Of([waiting.OrganisationId], clock.Today(), Role.Signatory).ToListAsync(cancellation),
        SignatureReminderStep.Deputy => await db.Memberships.Of([waiting.OrganisationId], clock.Today(), Role.DeputySignatory).ToListAsync(cancellation),
        _ => await ConsultantsAsync(waiting.PartnershipId, cancellation),
    };

    /// <summary>The consultants who hold a post that is a member of the partnership; all of them when none does.</summary>
    private async Task<List<RoleHolder>> ConsultantsAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var boTrygt = await db.Parties.Where(party => party.PartnershipId == partnershipId && party.Organisation.Kind == OrganisationKind.BoTrygt).Select(party => party.OrganisationId).ToListAsync(cancellation);
        var members = await db.Members.Where(member => member.PartnershipId == partnershipId && member.Post.HolderId != null).Select(member => member.Post.HolderId).ToListAsync(cancellation);
        var all = await db.Memberships.Of(boTrygt, clock.Today(), Role.Consultant).ToListAsync(cancellation);
        var own = all.FindAll(consultant => members.Contains(consultant.PersonId));
        return own.Count > 0 ? own : all;
    }

    private async Task AddMailsAsync(Waiting waiting, List<RoleHolder> recipients, CancellationToken cancellation)
    {
        if (recipients.Count == 0)
        {
            return;
        }

        var plan = await db.Plans.WithAmendments().AsNoTracking().Where(plan => waiting.IsAmendment ? plan.AmendsId == waiting.PlanId : plan.Id == waiting.PlanId).SingleAsync(cancellation);
        var name = $"{(waiting.IsAmendment ? "ændringsforslag til " : "")}handleplan {plan.Years} for {waiting.Partnership}";
        var days = (int)(clock.GetUtcNow().UtcDateTime - waiting.ProposedAt).TotalDays;
        foreach (var recipient in recipients.DistinctBy(recipient => recipient.PersonId))
        {
            var isOwn = recipient.OrganisationId == waiting.OrganisationId;
            mails.Add(recipient.Email, $"Mangler underskrift: {name}", $"""
                {waiting.Organisation} har ikke skrevet under på version {waiting.Number} af {name}. Den blev foreslået {waiting.ProposedAt.InDanish()}, for {days} dage siden.

                {(isOwn ? $"Du kan skrive under for {waiting.Organisation}, skrive under med forbehold eller afvise planen." : $"Tag fat i {waiting.Organisation}, og hør, hvad der skal til.")}

                {mails.WayTo(PlanAddresses.Plan(plan.Id), "Se planen")}
                """);
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

    private sealed record Waiting(
        Guid VersionId, int Number, Guid PlanId, bool IsAmendment, DateTime ProposedAt, Guid OrganisationId, string Organisation, Guid PartnershipId, string Partnership, List<SignatureReminderStep> Taken);
}
