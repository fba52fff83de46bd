using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using BoTrygt.Web.Shared.Year;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.CalendarFeeds;

/// <summary>One's own calendar addresses: made, made anew, and taken back by whom they belong to.</summary>
[RequirePermission(Permission.EnterPartnership)]
[NotInAnothersName]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FeedsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, PublicHost host) : Controller
{
    [HttpGet(YearAddresses.Feeds)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await PageAsync(null, cancellation));

    /// <summary>
    /// Makes an address, or another one in its place. The answer is the page that shows it: this once, and kept nowhere, not
    /// even in a cookie until the next page. Whoever sends the form again gets another one.
    /// </summary>
    [HttpPost(YearAddresses.Feeds)]
    public async Task<IActionResult> Create(Guid? partnerskab, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || (partnerskab is { } id && !await db.Partnerships.AllowedTo(me.Rights, Permission.EnterPartnership).AnyAsync(partnership => partnership.Id == id, cancellation)))
        {
            return NotFound();
        }

        if (host.Of(Request) is not { } address)
        {
            return this.Again("Index", await PageAsync(null, cancellation), StatusCodes.Status503ServiceUnavailable);
        }

        var code = await db.AgainWhenSlowerAsync(() => RenewAsync(partnerskab, cancellation));
        return View("Index", await PageAsync(new(partnerskab, new Uri(address, YearAddresses.Feed(code)).AbsoluteUri), cancellation));
    }

    [HttpPost(YearAddresses.Feeds + "/{id:guid}/fjern")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await Mine.SingleOrDefaultAsync(feed => feed.Id == id, cancellation) is not { } feed)
        {
            return NotFound();
        }

        db.Remove(feed);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Adressen er fjernet. Kalendere, der bruger den, får ikke mere at vide.");
        return LocalRedirect(YearAddresses.Feeds);
    }

    private IQueryable<CalendarFeed> Mine => db.CalendarFeeds.Where(feed => feed.PersonId == me.PersonId);

    private async Task<string> RenewAsync(Guid? partnershipId, CancellationToken cancellation)
    {
        var feed = await Mine.SingleOrDefaultAsync(one => one.PartnershipId == partnershipId, cancellation)
            ?? db.Add(new CalendarFeed { PersonId = me.PersonId, PartnershipId = partnershipId }).Entity;
        var code = feed.Renew(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return code;
    }

    private async Task<FeedsPage> PageAsync(NewFeed? made, CancellationToken cancellation)
    {
        var feeds = await Mine.AsNoTracking().Select(feed => new FeedRow(feed.Id, feed.PartnershipId, feed.Partnership!.Name, feed.MadeAt)).ToListAsync(cancellation);
        var places = await db.Partnerships.AllowedTo(me.Rights, Permission.EnterPartnership).AsNoTracking().Select(partnership => new FeedPlace(partnership.Id, partnership.Name)).ToListAsync(cancellation);
        return new([.. feeds.OrderBy(feed => feed.PartnershipId is not null).ThenBy(feed => feed.Partnership, DanishOrder.Comparer)], [.. places.OrderBy(place => place.Name, DanishOrder.Comparer)], made, host.Of(Request) is not null);
    }
}
