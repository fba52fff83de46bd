using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>The kommune's page as citizens will read it, for those who prepare the partnership.</summary>
[RequirePermission(Permission.ReadPlan)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LocalPreviewsController(BoTrygtDb db, SignedInPerson me, LocalPageReading reading) : Controller
{
    [HttpGet($"{OnboardingAddresses.Party}/{{slug}}/borgernes-side")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        var municipality = await reading.MunicipalityAsync(slug, cancellation);
        var page = municipality is null ? null : await reading.ReadAsync(municipality, db.Partnerships.AllowedTo(me.Rights, Permission.ReadPlan).Where(Partnership.IsBeingPrepared), cancellation);
        return page?.Partnership is not { } partnership ? NotFound() : View("LocalPage", page with { IsPreview = true, MayReadThrough = me.Rights.To(Permission.EditPartnership).CoversAllOf(partnership.Id) });
    }
}
