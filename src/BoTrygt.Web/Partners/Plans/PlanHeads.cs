using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <param name="Plan">The plan or the amendment.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Slug">The municipality's.</param>
public sealed record PlanHead(Plan Plan, string Partnership, string Slug)
{
    /// <summary>The way to a page below the plan.</summary>
    public IReadOnlyList<Crumb> Trail() => [new(Partnership, PlanAddresses.Partnership(Slug)), new(Title, PlanAddresses.Plan(Plan.Id))];

    public string Title => Plan.IsAmendment ? $"Ændringsforslag til handleplan {Plan.Years}" : $"Handleplan {Plan.Years}";
}

internal static class PlanHeads
{
    public static Task<PlanHead> ReadHeadAsync(this BoTrygtDb db, Plan plan, CancellationToken cancellation) => db.Partnerships
        .Where(partnership => partnership.Id == plan.PartnershipId)
        .Select(partnership => new PlanHead(plan, partnership.Name, partnership.Municipality.Slug))
        .SingleAsync(cancellation);
}
