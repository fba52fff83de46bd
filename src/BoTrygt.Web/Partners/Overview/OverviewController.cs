using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Activity;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>The first page after sign-in.</summary>
[Authorize]
public sealed class OverviewController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int MostActivity = 15;

    /// <summary>On the first visit nobody wants to read what happened in all the years before.</summary>
    private static readonly TimeSpan FirstLookBack = TimeSpan.FromDays(30);

    [HttpGet(OverviewPage.Path)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = me.SeesAs ? null : await db.BeginVisitAsync(me.PersonId, now, cancellation);
        if (me.Organisations.Count == 0)
        {
            return View("NoMembership");
        }

        var partnerships = await db.ReadPartnershipsInReachAsync(me.Rights, clock.Today(), cancellation);
        var question = new ActivityQuestion { Since = before ?? now - FirstLookBack, ExceptPersonId = me.PersonId, Take = MostActivity };
        return View("Index", new OverviewPage(
            me.Name.Split(' ')[0],
            clock.Today(),
            partnerships,
            await PartnershipCards.ReadAsync(db, me.Rights, partnerships, clock.Today(), cancellation),
            await db.ReadToSignAsync(me, cancellation),
            await ReadRequestsAsync(cancellation),
            await db.ReadToRepeatAsync(me, partnerships, clock.Today(), cancellation),
            await db.ReadToAssessAsync(me, [.. partnerships.Where(partnership => partnership.PausedOn is null)], clock.Today(), cancellation),
            await CountToDecideAsync(now, cancellation),
            await db.ReadDueAsync(me, clock.Today(), cancellation),
            before?.DayInDenmark(),
            await db.ReadActivityAsync(me.Rights, question, cancellation))
        {
            ToPrepare = await db.ReadToPrepareAsync(me, cancellation),
            Editorial = await db.ReadEditorialWorkAsync(me, cancellation),
        });
    }

    /// <summary>The bookings of what the own organisation lends that wait for its answer. One statement, and none for those who decide about nothing.</summary>
    private async Task<int> CountToDecideAsync(DateTime now, CancellationToken cancellation) =>
        me.May(Permission.DecideBooking) ? await db.Bookings.ToDecide(db, me.Rights, now).CountAsync(cancellation) : 0;

    /// <summary>What waits for the own party's answer, or was promised by it. One statement, and none for those who answer for nobody.</summary>
    private async Task<IReadOnlyList<RequestRow>> ReadRequestsAsync(CancellationToken cancellation) => !me.May(Permission.AnswerRequest)
        ? []
        : await db.Requests.AllowedTo(me.Rights, Permission.AnswerRequest).InActivePartnerships(db).Open().OrderBy(request => request.WantedBy).Take(DueList.Most).ToRows(db).ToListAsync(cancellation);
}
