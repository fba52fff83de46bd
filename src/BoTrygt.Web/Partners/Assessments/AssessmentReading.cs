using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>Finds a partnership's round, and what its page shows.</summary>
public sealed class AssessmentReading(BoTrygtDb db, SignedInPerson me, TimeProvider clock)
{
    /// <summary>The partnership, when the person reads all of it.</summary>
    public Task<Partnership?> FindAsync(string slug, CancellationToken cancellation) => db.Partnerships.AllowedTo(me.Rights, Permission.ReadPlan).Of(slug)
        .Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>The parties that the person answers for there.</summary>
    public IReadOnlyList<Guid> ActsFor(Guid partnershipId) => me.Rights.PartiesFor(Permission.AssessPrinciples, partnershipId);

    /// <summary>The round that can be answered, with its rubric, its answers and its agreements, to be changed.</summary>
    public Task<AssessmentRound?> FindOpenAsync(Guid partnershipId, CancellationToken cancellation) => db.AssessmentRounds
        .Include(round => round.Rubric.Statements).Include(round => round.Answers).Include(round => round.Agreements).AsSplitQuery()
        .SingleOrDefaultAsync(round => round.PartnershipId == partnershipId && round.ClosedAt == null, cancellation);

    /// <summary>The kommune first.</summary>
    public static IReadOnlyList<Organisation> PartiesOf(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return [.. partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind)];
    }

    public async Task<AssessmentPage> PageAsync(Partnership partnership, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var today = clock.Today();
        var assessment = await db.ReadAssessmentAsync(partnership.Id, cancellation);
        var actsFor = ActsFor(partnership.Id);
        return new(
            new(partnership.Name, slug),
            await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
            assessment,
            PartiesOf(partnership),
            await FindOpenAsync(partnership.Id, cancellation),
            await db.AssessmentRounds.Where(round => round.PartnershipId == partnership.Id).OrderBy(round => round.PeriodStartsOn).Select(round => round.PeriodStartsOn).ToListAsync(cancellation),
            today)
        {
            ActsFor = actsFor,
            MayShow = me.Rights.To(Permission.ShowToCitizens).CoversAllOf(partnership.Id),
            Plan = await FindPlanAsync(partnership.Id, today, cancellation),
            Begun = await ReadBegunAsync(partnership.Id, assessment, today, cancellation),
            ToJudge = [.. assessment.Evidence.Where(evidence => evidence.LastsUntil >= today && actsFor.Any(party => evidence.CanBeJudgedBy(party, me.PersonId)))],
        };
    }

    /// <summary>A step becomes an initiative under its own words; whoever rewrites them has made something else of it.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> ReadBegunAsync(Guid partnershipId, PartnershipAssessment assessment, DateOnly today, CancellationToken cancellation)
    {
        var steps = assessment.On(today).SelectMany(principle => principle.ToLift).Select(standing => standing.Step).OfType<string>().ToList();
        var begun = await db.Initiatives.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan)
            .Where(initiative => initiative.PartnershipId == partnershipId && initiative.Status != InitiativeStatus.Dropped && initiative.EndsOn >= today && steps.Contains(initiative.Title))
            .Select(initiative => new { initiative.Title, initiative.Id }).ToListAsync(cancellation);
        return begun.DistinctBy(one => one.Title).ToDictionary(one => one.Title, one => one.Id);
    }

    /// <summary>What takes up a step as an initiative: an amendment that is being written, else the plan of today or the next one.</summary>
    private Task<Plan?> FindPlanAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation) => db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).AsNoTracking()
        .Where(plan => plan.PartnershipId == partnershipId && plan.EndsOn >= today)
        .OrderByDescending(plan => plan.Stage != PlanStage.Agreed).ThenByDescending(plan => plan.AmendsId != null).ThenBy(plan => plan.StartsOn).FirstOrDefaultAsync(cancellation);
}
