using System.Text;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>What was proposed, version by version, whatever became of it.</summary>
[RequirePermission(Permission.ReadPlan)]
[Route("/arbejdsrum/planer/{id:guid}/versioner")]
public sealed class VersionsController(BoTrygtDb db, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await db.FindPlanToReadAsync(me.Rights, id, cancellation) is { } head ? View("Index", new VersionsPage(head, await db.ReadVersionsAsync(id, cancellation))) : NotFound();

    [HttpGet("{nummer:int}")]
    public async Task<IActionResult> Show(Guid id, int nummer, CancellationToken cancellation)
    {
        if (await db.FindPlanToReadAsync(me.Rights, id, cancellation) is not { } head || await FindAsync(id, nummer, cancellation) is not { } version)
        {
            return NotFound();
        }

        var row = (await db.ReadVersionsAsync(id, cancellation)).Single(one => one.Number == nummer);
        return View("Show", new VersionPage(head, row, version.Snapshot, version.Hash));
    }

    /// <summary>The bytes that the parties sign, so that anybody can take their SHA-256.</summary>
    [HttpGet("{nummer:int}/json")]
    public async Task<IActionResult> Json(Guid id, int nummer, CancellationToken cancellation)
    {
        if (await db.FindPlanToReadAsync(me.Rights, id, cancellation) is not { } head || await FindAsync(id, nummer, cancellation) is not { } version)
        {
            return NotFound();
        }

        return File(Encoding.UTF8.GetBytes(version.Json), "application/json; charset=utf-8", $"handleplan-{head.Plan.StartsOn.Year}-{head.Slug}-version-{nummer}.json");
    }

    private Task<PlanVersion?> FindAsync(Guid id, int number, CancellationToken cancellation) =>
        db.PlanVersions.AllowedTo(me.Rights, Permission.ReadPlan).AsNoTracking().SingleOrDefaultAsync(version => version.PlanId == id && version.Number == number, cancellation);
}

/// <param name="Head">The plan.</param>
/// <param name="Versions">The newest first.</param>
public sealed record VersionsPage(PlanHead Head, IReadOnlyList<VersionRow> Versions);

/// <param name="Head">The plan.</param>
/// <param name="Version">What became of it.</param>
/// <param name="Snapshot">Its words.</param>
/// <param name="Hash">The SHA-256 of the file.</param>
public sealed record VersionPage(PlanHead Head, VersionRow Version, PlanSnapshot Snapshot, string Hash);
