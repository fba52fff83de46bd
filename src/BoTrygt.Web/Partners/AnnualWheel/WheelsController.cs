using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Year;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>The year in one picture: of a partnership, and of all that one may enter.</summary>
[RequirePermission(Permission.EnterPartnership)]
public sealed class WheelsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet("/arbejdsrum/partnerskaber/{slug}/aarshjul")]
    public async Task<IActionResult> Show(string slug, string? aar, CancellationToken cancellation)
    {
        var places = await InReach.Of(slug).ReadPlacesAsync(cancellation);
        return places.Values.SingleOrDefault() is { } place ? View("Wheel", await PageAsync(new(place.Name, YearAddresses.Of(slug), new(aar, null, places.Values, clock.Today())) { Place = place }, cancellation)) : NotFound();
    }

    [HttpGet(YearAddresses.All)]
    public async Task<IActionResult> Index(string? aar, string? kreds, CancellationToken cancellation)
    {
        var places = await InReach.ReadPlacesAsync(cancellation);
        var choice = new YearChoice(aar, kreds, places.Values, clock.Today());
        return View("Wheel", await PageAsync(new(choice.District ?? "alle partnerskaber", YearAddresses.All, choice), cancellation));
    }

    private IQueryable<Partnership> InReach => db.Partnerships.AllowedTo(me.Rights, Permission.EnterPartnership);

    private async Task<WheelPage> PageAsync(WheelPage page, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(page.Year, 1, 1), new DateOnly(page.Year, 12, 31));
        var question = new YearQuestion(db, me.Rights, page.Choice.Places.ToDictionary(place => place.PartnershipId), first, last, clock.Today());
        var entries = await question.ReadAsync(cancellation);
        return page with
        {
            Entries = entries,
            Clashes = Clash.Among(entries).Where(clash => clash.Day.Year == page.Year || clash.Day.AddDays(6).Year == page.Year).ToList(),
            SeesOnlyShared = page.Choice.Places.Any(place => !me.Rights.To(Permission.ReadPlan).CoversAllOf(place.PartnershipId)),
        };
    }
}
