using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>How far the parties are with agreeing on the plan that a page shows.</summary>
/// <param name="Plan">The plan or the amendment.</param>
/// <param name="Versions">Of the plan, or of the plan that is amended; the newest first.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="AmendmentId">The amendment that is being written of this plan; null when there is none.</param>
/// <param name="Signs">The person may sign for a party.</param>
/// <param name="Proposes">The person may propose and amend.</param>
/// <param name="Today">In Denmark.</param>
public sealed record AgreementPanel(
    Plan Plan, IReadOnlyList<VersionRow> Versions, IReadOnlyList<string> Parties, Guid? AmendmentId, bool Signs, bool Proposes, DateOnly Today)
{
    public PlanState State => Plan.StateOn(Today);

    /// <summary>What the parties are asked to sign; null when it is nothing.</summary>
    public VersionRow? Proposal => Plan.Stage == PlanStage.Proposed ? Versions.FirstOrDefault(version => version.State == PlanVersionState.Open) : null;

    /// <summary>What all signed last.</summary>
    public VersionRow? Agreed => Versions.FirstOrDefault(version => version.State == PlanVersionState.Agreed);

    /// <summary>What became of the last proposal, as long as it is a draft again.</summary>
    public VersionRow? Fallen => Plan.Stage == PlanStage.Draft && Versions is [var last, ..] && last.State != PlanVersionState.Agreed && last.ProposedPlanId == Plan.Id ? last : null;

    /// <summary>The parties that have not signed what is proposed.</summary>
    public IEnumerable<string> Missing => Parties.Where(party => Proposal?.Signatures.All(signature => signature.Organisation != party) == true);

    public bool CanAmend => Proposes && Plan.CanAmend(Today);
    public Guid VersionsOf => Plan.AmendsId ?? Plan.Id;

    internal static async Task<AgreementPanel> ReadAsync(BoTrygtDb db, Plan plan, Rights rights, DateOnly today, CancellationToken cancellation) => new(
        plan,
        await db.ReadVersionsAsync(plan.AmendsId ?? plan.Id, cancellation),
        [.. (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Name)],
        await db.Plans.WithAmendments().Where(other => other.AmendsId == plan.Id).Select(other => (Guid?)other.Id).SingleOrDefaultAsync(cancellation),
        rights.May(Permission.SignPlan, plan),
        rights.May(Permission.ProposePlan, plan),
        today);
}
