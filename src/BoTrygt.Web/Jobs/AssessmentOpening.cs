using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>Opens the half-year's assessment in every partnership that runs, with the present rubric. Each once, however many portals run, and the mails that tell of it are the same save.</summary>
public sealed class AssessmentOpening(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    /// <returns>How many rounds were opened.</returns>
    public async Task<int> OpenAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!AssessmentRound.CanOpen(null, today))
        {
            return 0;
        }

        var period = AssessmentRound.PeriodStart(today);
        var without = await db.Partnerships.Where(partnership => partnership.EndedOn == null && !db.AssessmentRounds.Any(round => round.PartnershipId == partnership.Id && round.PeriodStartsOn >= period))
            .Select(partnership => partnership.Id).ToListAsync(cancellation);
        return await OneByOne.DoAsync(without, async partnershipId => await OpenAsync(partnershipId, today, cancellation) ? 1 : 0);
    }

    private async Task<bool> OpenAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var rubric = await db.Rubrics.Where(one => one.PublishedAt != null).OrderByDescending(one => one.Number).FirstAsync(cancellation);
        var latest = await db.AssessmentRounds.Where(round => round.PartnershipId == partnershipId).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync(cancellation);
        var round = AssessmentRound.Open(partnershipId, rubric, latest, today, clock.GetUtcNow().UtcDateTime);
        db.Add(round);
        await TellAsync(round, cancellation);
        return await db.TrySaveUniqueAsync(cancellation);
    }

    private async Task TellAsync(AssessmentRound round, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.Include(one => one.Parties).AsNoTracking().SingleAsync(one => one.Id == round.PartnershipId, cancellation);
        var head = await db.ReadPartnershipHeadAsync(partnership.Id, cancellation);
        var people = await PartnershipPeople.ReadAsync(db, partnership.Id, clock.Today(), cancellation);
        var told = partnership.Parties.SelectMany(party => people.AnswerersOf(party.OrganisationId)).Select(recipient => recipient.PersonId).Distinct().ToList();
        var text = new AssessmentText(head.Name, AssessmentAddresses.Of(head.Slug), round.Rubric);
        foreach (var person in await db.People.AsNoTracking().Where(person => told.Contains(person.Id)).ToListAsync(cancellation))
        {
            mails.Add(new(person.Id, person.Email), text.SubjectOfOpened, text.WriteOpened(round).Greet(person.Name));
        }
    }
}
