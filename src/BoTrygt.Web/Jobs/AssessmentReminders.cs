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
/// Tells those who answer for a party what is new in the assessments and what waits for them: rounds, evidence to confirm,
/// evidence that ends. Each thing once, and a person gets one mail for all partnerships. What is told of is marked in the
/// save that holds the mails, guarded by the versions of what is marked.
/// </summary>
public sealed class AssessmentReminders(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    /// <returns>How many mails were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        return !today.IsWorkingDay() ? 0 : await db.AgainWhenSlowerAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var byPerson = new Dictionary<Guid, List<AssessmentNews>>();
            foreach (var partnershipId in await ReadPartnershipsAsync(today, cancellation))
            {
                await CollectAsync(byPerson, partnershipId, today, cancellation);
            }

            await AddMailsAsync(byPerson, today, cancellation);
            await db.SaveChangesAsync(cancellation);
            return byPerson.Count;
        });
    }

    /// <summary>Those that run, and where there is something to tell.</summary>
    private Task<List<Guid>> ReadPartnershipsAsync(DateOnly today, CancellationToken cancellation)
    {
        var (toConfirm, ending, opened, due) = (db.Evidence.ToTellOthers(today), db.Evidence.ToTellOwner(today), db.AssessmentRounds.ToAnnounce(), db.AssessmentRounds.ToRemind(today));
        return db.Partnerships.Where(Partnership.IsAtWork).Where(partnership =>
                toConfirm.Any(one => one.PartnershipId == partnership.Id) || ending.Any(one => one.PartnershipId == partnership.Id)
                || opened.Any(round => round.PartnershipId == partnership.Id) || due.Any(round => round.PartnershipId == partnership.Id))
            .OrderBy(partnership => partnership.Name).Select(partnership => partnership.Id).ToListAsync(cancellation);
    }

    private async Task CollectAsync(Dictionary<Guid, List<AssessmentNews>> byPerson, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var parties = await db.Parties.Where(party => party.PartnershipId == partnershipId).Select(party => party.OrganisationId).ToListAsync(cancellation);
        var people = await PartnershipPeople.ReadAsync(db, partnershipId, today, cancellation);
        var answerers = parties.SelectMany(people.AnswerersOf, (party, recipient) => (recipient.PersonId, Party: party)).GroupBy(one => one.PersonId, one => one.Party);
        var news = await MarkAsync(partnershipId, today, cancellation);
        foreach (var own in answerers)
        {
            var mine = news.For([.. own], own.Key);
            if (!mine.IsEmpty)
            {
                byPerson.TryAdd(own.Key, []);
                byPerson[own.Key].Add(mine);
            }
        }
    }

    /// <summary>What there is to tell, marked as told.</summary>
    private async Task<AssessmentNews> MarkAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var toConfirm = await db.Evidence.ToTellOthers(today).Where(one => one.PartnershipId == partnershipId).Include(one => one.OwnerOrganisation).ToListAsync(cancellation);
        var ending = await db.Evidence.ToTellOwner(today).Where(one => one.PartnershipId == partnershipId).ToListAsync(cancellation);
        var opened = await RoundAsync(db.AssessmentRounds.ToAnnounce(), partnershipId, cancellation);
        var due = await RoundAsync(db.AssessmentRounds.ToRemind(today), partnershipId, cancellation);
        toConfirm.ForEach(one => one.AskForConfirmation(Now));
        ending.ForEach(one => one.AskForRenewal(Now));
        opened?.Announce(Now);
        due?.Remind(Now);
        return new(await db.ReadPartnershipHeadAsync(partnershipId, cancellation), await db.ReadRubricAsync(partnershipId, cancellation), toConfirm, ending, due is null ? opened : null, due);
    }

    private async Task AddMailsAsync(Dictionary<Guid, List<AssessmentNews>> byPerson, DateOnly today, CancellationToken cancellation)
    {
        var ids = byPerson.Keys.ToList();
        foreach (var person in await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(cancellation))
        {
            var text = new AssessmentText(byPerson[person.Id], today);
            mails.Add(new(person.Id, person.Email), text.Subject, text.Write().Greet(person.Name));
        }
    }

    private static Task<AssessmentRound?> RoundAsync(IQueryable<AssessmentRound> rounds, Guid partnershipId, CancellationToken cancellation) =>
        rounds.Where(round => round.PartnershipId == partnershipId).Include(round => round.Rubric.Statements).Include(round => round.Answers).AsSplitQuery().SingleOrDefaultAsync(cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
