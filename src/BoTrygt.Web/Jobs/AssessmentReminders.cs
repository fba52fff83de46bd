using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Tells the parties what waits for them in an assessment: answers that lack, evidence to confirm, evidence that ends.
/// Each once; the mark and the mails are one save, guarded by the versions of what is marked.
/// </summary>
public sealed class AssessmentReminders(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    /// <returns>How many mails were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!today.IsWorkingDay())
        {
            return 0;
        }

        var (toConfirm, ending, rounds) = (ToConfirm(today), Ending(today), ToRemind(today));
        var partnerships = await db.Partnerships.Where(partnership => partnership.EndedOn == null
                && (toConfirm.Any(one => one.PartnershipId == partnership.Id) || ending.Any(one => one.PartnershipId == partnership.Id) || rounds.Any(round => round.PartnershipId == partnership.Id)))
            .Select(partnership => partnership.Id).ToListAsync(cancellation);
        return await OneByOne.DoAsync(partnerships, partnershipId =>
        {
            db.ChangeTracker.Clear();
            return db.AgainWhenSlowerAsync(() => RemindAsync(partnershipId, today, cancellation));
        });
    }

    private async Task<int> RemindAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.Include(one => one.Parties).AsNoTracking().SingleAsync(one => one.Id == partnershipId, cancellation);
        var toConfirm = await ToConfirm(today).Where(one => one.PartnershipId == partnershipId).Include(one => one.OwnerOrganisation).ToListAsync(cancellation);
        var ending = await Ending(today).Where(one => one.PartnershipId == partnershipId).ToListAsync(cancellation);
        var round = await ToRemind(today).Where(one => one.PartnershipId == partnershipId).Include(one => one.Rubric.Statements).Include(one => one.Answers).AsSplitQuery().SingleOrDefaultAsync(cancellation);
        toConfirm.ForEach(one => one.AskForConfirmation(Now));
        ending.ForEach(one => one.AskForRenewal(Now));
        round?.Remind(Now);
        var written = await AddMailsAsync(partnership, new(toConfirm, ending, round), cancellation);
        await db.SaveChangesAsync(cancellation);
        return written;
    }

    /// <summary>One mail to each person, with all that waits for the parties that the person answers for.</summary>
    private async Task<int> AddMailsAsync(Partnership partnership, AssessmentNews news, CancellationToken cancellation)
    {
        var people = await PartnershipPeople.ReadAsync(db, partnership.Id, clock.Today(), cancellation);
        var answerers = partnership.Parties.SelectMany(party => people.AnswerersOf(party.OrganisationId), (party, recipient) => (recipient.PersonId, party.OrganisationId)).ToLookup(one => one.PersonId, one => one.OrganisationId);
        var ids = answerers.Select(one => one.Key).ToList();
        var addresses = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var head = await db.ReadPartnershipHeadAsync(partnership.Id, cancellation);
        var text = new AssessmentText(head.Name, AssessmentAddresses.Of(head.Slug), await db.ReadRubricAsync(partnership.Id, cancellation));
        var written = 0;
        foreach (var own in answerers)
        {
            var mine = news.For([.. own], own.Key);
            if (!mine.IsEmpty)
            {
                var person = addresses[own.Key];
                mails.Add(new(person.Id, person.Email), text.SubjectOf(mine), text.Write(mine).Greet(person.Name));
                written++;
            }
        }

        return written;
    }

    private IQueryable<Evidence> ToConfirm(DateOnly today) => db.Evidence.Waiting(today).Where(one => one.ConfirmationAskedAt == null);

    private IQueryable<Evidence> Ending(DateOnly today) => db.Evidence.EndingSoon(today).Where(one => one.RenewalAskedAt == null);

    private IQueryable<AssessmentRound> ToRemind(DateOnly today)
    {
        var last = today.AddDays(AssessmentRound.DaysToRemind);
        return db.AssessmentRounds.Where(round => round.ClosedAt == null && round.RemindedAt == null && round.DueOn <= last);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
