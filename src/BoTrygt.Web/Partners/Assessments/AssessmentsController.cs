using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>Where a partnership stands with the principles: levels, what shows them, how they went, and what to do next.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class AssessmentsController(AssessmentReading reading) : Controller
{
    [HttpGet("/arbejdsrum/partnerskaber/{slug}/vurdering")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await reading.FindAsync(slug, cancellation) is { } partnership ? View("Show", await reading.PageAsync(partnership, slug, cancellation)) : NotFound();
}
