using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>The partnerships that one may enter: a municipality's own, a police district's, all for Bo trygt.</summary>
[RequirePermission(Permission.EnterPartnership)]
public sealed class PortfolioController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet(PortfolioPage.Path)]
    public async Task<IActionResult> Index(PortfolioAddress address, CancellationToken cancellation)
    {
        var page = await ReadAsync(address, cancellation);
        return View("Index", page with { Shown = await FillAsync(page.Choice, page.Shown, cancellation) });
    }

    [HttpGet($"{PortfolioPage.Path}.csv")]
    public async Task<IActionResult> Csv(PortfolioAddress address, CancellationToken cancellation)
    {
        var page = await ReadAsync(address, cancellation);
        var plans = page.Rows.Select(row => row.Plan?.Id).OfType<Guid>().ToList();
        var initiatives = await page.Choice.Limit(Readable).AsNoTracking()
            .Where(initiative => plans.Contains(initiative.PlanId))
            .OrderBy(initiative => initiative.PrincipleNumber).ThenBy(initiative => initiative.Position).ThenBy(initiative => initiative.Id)
            .Select(initiative => new ExportedInitiative(initiative, initiative.OwnerPost.Title, initiative.OwnerPost.Organisation.Name, initiative.Publication != null))
            .ToListAsync(cancellation);
        return File(PortfolioCsv.Write(page, initiatives, clock.Today()), "text/csv; charset=utf-8", $"indsatser-{clock.Today():yyyy-MM-dd}.csv");
    }

    private IQueryable<Initiative> Readable => db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan);

    /// <summary>The same rows with all that they show.</summary>
    private async Task<IReadOnlyList<PortfolioRow>> FillAsync(PortfolioChoice choice, IReadOnlyList<PortfolioRow> rows, CancellationToken cancellation)
    {
        var plans = rows.Select(row => row.Partnership).PlanIds();
        var counts = (await choice.Limit(Readable).CountAsync(plans, clock.Today(), cancellation)).ToLookup(count => count.PlanId);
        var shown = await choice.Limit(Readable).Where(initiative => initiative.Publication != null).CountByPlanAsync(plans, cancellation);
        return [.. rows.Select(row => row with { Counts = counts.Of(row.Partnership), Shown = shown.GetValueOrDefault(row.Plan?.Id ?? Guid.Empty) })];
    }

    private async Task<PortfolioPage> ReadAsync(PortfolioAddress address, CancellationToken cancellation)
    {
        var partnerships = await db.ReadPartnershipsInReachAsync(me.Rights, clock.Today(), cancellation);
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        var themes = await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation);
        var choice = new PortfolioChoice(address, themes, partnerships.Select(partnership => partnership.DistrictCode));
        var counts = choice.NeedsCounts ? await choice.Limit(Readable).CountAsync(partnerships.PlanIds(), clock.Today(), cancellation) : [];
        var rows = choice.Choose(partnerships, counts, clock.Today());
        return new(
            PortfolioRows.TitleFor(me, partnerships),
            rows,
            PortfolioPage.Cut(rows, choice.Page),
            partnerships.Count,
            choice,
            principles,
            themes,
            partnerships.Districts(),
            partnerships.Any(partnership => !me.Rights.To(Permission.ReadPlan).CoversAllOf(partnership.Id)));
    }
}
