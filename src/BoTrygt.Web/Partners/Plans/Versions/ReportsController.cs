using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>What a steering group needs on the table: one page to print.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class ReportsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int LookBack = 3;

    [HttpGet("/arbejdsrum/planer/{id:guid}/rapport")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        if (await db.FindPlanToReadAsync(me.Rights, id, cancellation) is not { } head)
        {
            return NotFound();
        }

        var partnership = await db.Partnerships.WithFacts().Include(row => row.Municipality).SingleAsync(row => row.Id == head.Plan.PartnershipId, cancellation);
        var since = clock.Today().AddMonths(-LookBack);
        return View("Report", new ReportPage(
            head,
            await AgreementPanel.ReadAsync(db, head.Plan, me.Rights, clock.Today(), cancellation),
            await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
            await ReadInitiativesAsync(id, cancellation),
            JudgedTarget.All(partnership.Targets, await db.ReadFiguresAsync(partnership.Municipality.Code, partnership.Municipality.OfficialName, cancellation), clock.Today()),
            since,
            await db.ReadChangesSinceAsync(head.Plan, since, cancellation),
            clock.Today()));
    }

    private Task<List<Initiative>> ReadInitiativesAsync(Guid planId, CancellationToken cancellation) => db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan).AsNoTracking()
        .Where(initiative => initiative.PlanId == planId)
        .OrderBy(initiative => initiative.Position).ThenBy(initiative => initiative.Id)
        .Include(initiative => initiative.OwnerPost.Organisation)
        .Include(initiative => initiative.Milestones)
        .AsSplitQuery().ToListAsync(cancellation);
}

/// <param name="Head">The plan.</param>
/// <param name="Agreement">How far the parties are.</param>
/// <param name="Principles">In their order.</param>
/// <param name="Initiatives">In the order of the plan.</param>
/// <param name="Targets">Held against the figures.</param>
/// <param name="Since">From when changes are told.</param>
/// <param name="Changes">What differs since then.</param>
/// <param name="Today">In Denmark.</param>
public sealed record ReportPage(
    PlanHead Head,
    AgreementPanel Agreement,
    IReadOnlyList<Principle> Principles,
    IReadOnlyList<Initiative> Initiatives,
    IReadOnlyList<JudgedTarget> Targets,
    DateOnly Since,
    IReadOnlyList<ChangeRow> Changes,
    DateOnly Today)
{
    public int Overdue => Initiatives.Count(initiative => initiative.IsOverdueOn(Today));

    public IEnumerable<Initiative> Under(Principle principle) => Initiatives.Where(initiative => initiative.PrincipleNumber == principle.Number);

    /// <summary>Milestones that ought to be reached, of what is planned or runs.</summary>
    public int OverdueMilestones => Initiatives.Where(initiative => initiative.Status is InitiativeStatus.Planned or InitiativeStatus.Running).Sum(initiative => initiative.Milestones.Count(milestone => milestone.IsOverdueOn(Today)));

    public int With(InitiativeStatus status) => Initiatives.Count(initiative => initiative.Status == status);

    /// <summary>A change in one line: which fields, or that it came or went.</summary>
    public static string InShort(ChangeRow change) => change.Kind == PlanChangeKind.Changed
        ? DanishLists.InList(change.Fields.Select(field => field.Before.Length + field.After.Length < 60 ? $"{field.Name.ToLowerInvariant()}: {Or(field.Before)} → {Or(field.After)}" : field.Name.ToLowerInvariant()))
        : change.Kind.InDanish().ToLowerInvariant();

    private static string Or(string value) => value.Length == 0 ? "(intet)" : value;
}

/// <summary>The initiatives under a principle.</summary>
/// <param name="Principle">Its name.</param>
/// <param name="Initiatives">In the order of the plan.</param>
/// <param name="Today">In Denmark.</param>
public sealed record ReportTable(string Principle, IReadOnlyList<Initiative> Initiatives, DateOnly Today)
{
    /// <summary>What comes next of an initiative: its first milestone that is not reached.</summary>
    public static Milestone? NextOf(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return initiative.Milestones.Where(milestone => milestone.DoneOn is null).MinBy(milestone => milestone.DueOn);
    }
}
