using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>Two versions word by word.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class ComparisonsController(BoTrygtDb db, SignedInPerson me) : Controller
{
    /// <param name="id">The plan.</param>
    /// <param name="fra">The earlier version; the last but one when left out.</param>
    /// <param name="til">The later version; the last when left out.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpGet("/arbejdsrum/planer/{id:guid}/versioner/sammenlign")]
    public async Task<IActionResult> Show(Guid id, int? fra, int? til, CancellationToken cancellation)
    {
        if (await db.FindPlanToReadAsync(me.Rights, id, cancellation) is not { } head)
        {
            return NotFound();
        }

        var versions = await db.ReadVersionsAsync(id, cancellation);
        if (versions is not [var last, ..])
        {
            return NotFound();
        }

        var (before, after) = (fra ?? (versions.Count > 1 ? versions[1] : last).Number, til ?? last.Number);
        if (await db.ReadSnapshotAsync(id, before, cancellation) is not { } earlier || await db.ReadSnapshotAsync(id, after, cancellation) is not { } later)
        {
            return NotFound();
        }

        return View("Compare", new ComparisonPage(head, versions, before, after, PlanComparison.Between(earlier, later)));
    }

    /// <summary>What an amendment changes in what all signed last, while it is being written.</summary>
    [HttpGet("/arbejdsrum/planer/{id:guid}/forskelle")]
    public async Task<IActionResult> Draft(Guid id, CancellationToken cancellation)
    {
        var amendment = await db.FindWholeAsync(db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan).InRunningPartnerships(db), id, cancellation);
        if (amendment is not { Amends: { } plan })
        {
            return NotFound();
        }

        var agreed = plan.LastAgreed;
        var changes = agreed is null ? [] : PlanComparison.Between(agreed.Snapshot, await db.DraftAsync(amendment, cancellation));
        return View("Draft", new DraftPage(await db.ReadHeadAsync(amendment, cancellation), agreed?.Number ?? 0, changes));
    }
}

/// <param name="Head">The plan.</param>
/// <param name="Versions">To choose from, the newest first.</param>
/// <param name="Before">The number of the earlier one.</param>
/// <param name="After">The number of the later one.</param>
/// <param name="Changes">What differs.</param>
public sealed record ComparisonPage(PlanHead Head, IReadOnlyList<VersionRow> Versions, int Before, int After, IReadOnlyList<PlanChange> Changes);

/// <param name="Head">The amendment.</param>
/// <param name="Agreed">The number of the version that all signed last.</param>
/// <param name="Changes">What the amendment changes in it.</param>
public sealed record DraftPage(PlanHead Head, int Agreed, IReadOnlyList<PlanChange> Changes);
