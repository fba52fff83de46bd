using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Reads a plan with all that an agreement is about.</summary>
internal static class WholePlans
{
    /// <summary>A plan or an amendment, tracked, with the plan that it amends; null when it is out of reach.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed it while it was read, so that its parts do not belong together.</exception>
    public static async Task<Plan?> FindWholeAsync(this BoTrygtDb db, IQueryable<Plan> reached, Guid id, CancellationToken cancellation)
    {
        var plan = await Whole(reached).SingleOrDefaultAsync(plan => plan.Id == id, cancellation);
        if (plan?.AmendsId is { } amended)
        {
            await Whole(db.Plans).SingleAsync(other => other.Id == amended, cancellation);
        }

        return plan is { Stage: PlanStage.Proposed, Proposal: null } ? throw new DbUpdateConcurrencyException("The proposal ended meanwhile.") : plan;
    }

    /// <summary>The three parties, the kommune first.</summary>
    public static async Task<IReadOnlyList<PartyOfPlan>> ReadPartiesAsync(this BoTrygtDb db, Guid partnershipId, CancellationToken cancellation) =>
        await db.Parties.Where(party => party.PartnershipId == partnershipId)
            .Select(party => new PartyOfPlan(party.OrganisationId, party.Organisation.Kind, party.Organisation.Name))
            .ToListAsync(cancellation) is var parties ? [.. parties.OrderBy(party => party.Kind)] : [];

    /// <summary>What a snapshot says that the plan itself does not know.</summary>
    public static async Task<SnapshotNames> ReadNamesAsync(this BoTrygtDb db, Guid partnershipId, IReadOnlyList<PartyOfPlan> parties, CancellationToken cancellation) => new(
        await db.Partnerships.Where(partnership => partnership.Id == partnershipId).Select(partnership => partnership.Name).SingleAsync(cancellation),
        [.. parties.Select(party => new SnapshotParty(party.Kind.InDanish(), party.Name))],
        await db.Principles.ToDictionaryAsync(principle => principle.Number, principle => principle.Name, cancellation),
        await db.Themes.ToDictionaryAsync(theme => theme.Slug, theme => theme.Name, cancellation));

    private static IQueryable<Plan> Whole(IQueryable<Plan> plans) => plans
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.OwnerPost.Organisation)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.DeputyPost!.Organisation)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.Milestones)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.Publication)
        .Include(plan => plan.Reasons)
        .Include(plan => plan.Publication)
        .Include(plan => plan.Versions).ThenInclude(version => version.ProposedBy)
        .Include(plan => plan.Versions).ThenInclude(version => version.Signatures).ThenInclude(signature => signature.Person)
        .Include(plan => plan.Versions).ThenInclude(version => version.Signatures).ThenInclude(signature => signature.Organisation)
        .AsSplitQuery();
}

/// <summary>A party by its organisation.</summary>
internal sealed record PartyOfPlan(Guid Id, OrganisationKind Kind, string Name);
