using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Principles;

/// <summary>The four principles across partnerships: where something is done, and where nothing is.</summary>
[RequirePermission(Permission.EnterPartnership)]
public sealed class PrinciplesController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet(PrinciplesPage.Path)]
    public async Task<IActionResult> Index(string? kreds, CancellationToken cancellation)
    {
        var partnerships = await db.ReadPartnershipsInReachAsync(me.Rights, clock.Today(), cancellation);
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        var counts = (await db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan).CountAsync(partnerships.PlanIds(), clock.Today(), cancellation)).ToLookup(count => count.PlanId);
        var read = partnerships.Where(partnership => me.Rights.To(Permission.ReadPlan).CoversAllOf(partnership.Id)).Select(partnership => partnership.Id).ToList();
        var assessments = await db.ReadAssessmentsAsync(read, clock.Today(), cancellation);
        var districts = partnerships.Districts();
        var district = districts.Any(one => one.Key == kreds) ? kreds : null;
        var rows = partnerships
            .Where(partnership => district is null || partnership.DistrictCode == district)
            .Select(partnership => new PrincipleRow(partnership, counts.Of(partnership), assessments.GetValueOrDefault(partnership.Id), clock.Today()));
        return View("Index", new PrinciplesPage(principles, [.. rows], districts, district, string.IsNullOrWhiteSpace(kreds) || district is not null ? null : kreds)
        {
            SeesOnlyShared = read.Count < partnerships.Count,
        });
    }
}
