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
/// <param name="SignsFor">The parties that the person signs for.</param>
/// <param name="Proposes">The person may propose and amend.</param>
/// <param name="Today">In Denmark.</param>
public sealed record AgreementPanel(
    Plan Plan, IReadOnlyList<VersionRow> Versions, IReadOnlyList<string> Parties, Guid? AmendmentId, IReadOnlyList<Guid> SignsFor, bool Proposes, DateOnly Today)
{
    public PlanState State => Plan.StateOn(Today);

    /// <summary>What the parties are asked to sign; null when it is nothing.</summary>
    public VersionRow? Proposal => Plan.Stage == PlanStage.Proposed ? Versions.FirstOrDefault(version => version.State == PlanVersionState.Open) : null;

    /// <summary>What all signed last.</summary>
    public VersionRow? Agreed => Versions.FirstOrDefault(version => version.State == PlanVersionState.Agreed);

    /// <summary>What became of the last proposal, as long as it is a draft again.</summary>
    public VersionRow? Fallen => Plan.Stage == PlanStage.Draft && Versions is [var last, ..] && last.State != PlanVersionState.Agreed && last.ProposedPlanId == Plan.Id ? last : null;

    /// <summary>The version of the amendment that the parties are asked to sign beside this plan; null when there is none.</summary>
    public VersionRow? ProposedAmendment => AmendmentId is { } amendment ? Versions.FirstOrDefault(version => version.State == PlanVersionState.Open && version.ProposedPlanId == amendment) : null;

    /// <summary>Why a party said no last, as long as nothing has been signed since.</summary>
    public VersionRow? Declined => Plan.Stage == PlanStage.Draft ? Versions.TakeWhile(version => version.State != PlanVersionState.Agreed).FirstOrDefault(version => version.State == PlanVersionState.Declined && version.ProposedPlanId == Plan.Id) : null;

    /// <summary>A party that the person signs for has not signed the version.</summary>
    public bool IsAsked(VersionRow? version) => version is not null && SignsFor.Any(party => version.Signatures.All(signature => signature.OrganisationId != party));

    /// <summary>The parties that have not signed what is proposed.</summary>
    public IEnumerable<string> Missing => Parties.Where(party => Proposal?.Signatures.All(signature => signature.Organisation != party) == true);

    public bool CanAmend => Proposes && Plan.CanAmend(Today);
    public Guid VersionsOf => Plan.AmendsId ?? Plan.Id;

    internal static async Task<AgreementPanel> ReadAsync(BoTrygtDb db, Plan plan, Rights rights, DateOnly today, CancellationToken cancellation) => new(
        plan,
        await db.ReadVersionsAsync(plan.AmendsId ?? plan.Id, cancellation),
        [.. (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Name)],
        await db.Plans.WithAmendments().Where(other => other.AmendsId == plan.Id).Select(other => (Guid?)other.Id).SingleOrDefaultAsync(cancellation),
        [.. rights.SeatsFor(Permission.SignPlan, plan).Select(seat => seat.OrganisationId).Distinct()],
        rights.May(Permission.ProposePlan, plan),
        today);
}
