using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What waits for my signature: open versions that an organisation for which I sign has not signed.</summary>
internal static class ToSignList
{
    /// <summary>One statement, and none for those who sign for nobody. What has waited longest comes first.</summary>
    public static async Task<IReadOnlyList<ToSignRow>> ReadToSignAsync(this BoTrygtDb db, SignedInPerson me, CancellationToken cancellation)
    {
        if (!me.May(Permission.SignPlan))
        {
            return [];
        }

        var mine = me.Rights.Within(Permission.SignPlan);
        var open =
            from version in db.PlanVersions.AllowedTo(me.Rights, Permission.SignPlan)
            where version.State == PlanVersionState.Open
            join partnership in db.Partnerships.Where(Partnership.IsActive) on version.PartnershipId equals partnership.Id
            join party in db.Parties.Where(party => mine.Contains(party.OrganisationId)) on version.PartnershipId equals party.PartnershipId
            where !version.Signatures.Any(signature => signature.OrganisationId == party.OrganisationId)
            join plan in db.Plans.WithAmendments() on version.ProposedPlanId equals plan.Id
            orderby version.ProposedAt
            select new ToSignRow(plan.Id, partnership.Name, party.Organisation.Name, plan.AmendsId != null, plan.StartsOn, plan.EndsOn, version.ProposedAt);
        return await open.ToListAsync(cancellation);
    }
}

/// <param name="PlanId">The plan or the amendment.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Organisation">For whom I sign.</param>
/// <param name="IsAmendment">A change of a plan that all had signed.</param>
/// <param name="StartsOn">The plan's first day.</param>
/// <param name="EndsOn">The plan's last day.</param>
/// <param name="ProposedAt">UTC.</param>
public sealed record ToSignRow(Guid PlanId, string Partnership, string Organisation, bool IsAmendment, DateOnly StartsOn, DateOnly EndsOn, DateTime ProposedAt)
{
    public string Title => $"{(IsAmendment ? "Ændringsforslag til handleplan" : "Handleplan")} {(StartsOn.Year == EndsOn.Year ? $"{StartsOn.Year}" : $"{StartsOn.Year}–{EndsOn.Year}")}, {Partnership}";
    public string What => $"Venter på underskrift fra {Organisation}. Foreslået {ProposedAt.InDanish()}.";
    public string Address => PlanAddresses.Sign(PlanId);
}
