using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>What changed in a plan since a day: the old value beside the new, how far things are included.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class ChangesController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    /// <param name="id">The plan.</param>
    /// <param name="siden">The day, as <c>2026-11-01</c>; thirty days ago when left out.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpGet("/arbejdsrum/planer/{id:guid}/aendringer")]
    public async Task<IActionResult> Index(Guid id, string? siden, CancellationToken cancellation)
    {
        if (await db.FindPlanToReadAsync(me.Rights, id, cancellation) is not { } head)
        {
            return NotFound();
        }

        var today = clock.Today();
        var isDay = DateOnly.TryParseExact(siden, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year >= 2000;
        var since = isDay ? day : today.AddDays(-30);
        if (!isDay && !string.IsNullOrEmpty(siden))
        {
            ModelState.AddModelError("siden", "Skriv en dato, der ikke ligger i fremtiden.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        var agreed = (await db.ReadVersionsAsync(id, cancellation)).FirstOrDefault(version => version.State == PlanVersionState.Agreed);
        return View("Changes", new ChangesPage(head, since, siden, today, agreed?.EndedAt?.DayInDenmark(), await db.ReadChangesSinceAsync(head.Plan, since, cancellation)));
    }
}

/// <param name="Head">The plan.</param>
/// <param name="Since">From the beginning of this day.</param>
/// <param name="Typed">What was asked for.</param>
/// <param name="Today">In Denmark.</param>
/// <param name="AgreedOn">When all last signed; null when they never did.</param>
/// <param name="Changes">What differs.</param>
public sealed record ChangesPage(PlanHead Head, DateOnly Since, string? Typed, DateOnly Today, DateOnly? AgreedOn, IReadOnlyList<ChangeRow> Changes);
