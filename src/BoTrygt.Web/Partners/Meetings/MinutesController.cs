using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The minutes are written while the meeting is held, by one or by several.</summary>
[RequirePermission(Permission.RunMeetings)]
[Route("/arbejdsrum/moeder/{id:guid}/referat/skriv")]
public sealed class MinutesController(BoTrygtDb db, MeetingReading reading) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.RunMeetings, cancellation) switch
        {
            { } meeting when meeting.CanMinute(reading.Now) => View("Writing", await PageAsync(meeting, MinutesForm.Of(meeting), cancellation)),
            { ClosedAt: not null } => LocalRedirect(MeetingAddresses.Minutes(id)), // Back from the closed minutes.
            _ => NotFound(),
        };

    /// <summary>Saves; with an item to decide under it goes on to the form of a decision, else to the closing when that is asked for.</summary>
    [HttpPost]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(MinutesPage.Form))] MinutesForm form, Guid? beslut, bool luk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => UpdateOnceAsync(id, form, beslut is { } item ? MeetingAddresses.NewDecision(id, item) : luk ? MeetingAddresses.Closing(id) : MeetingAddresses.Writing(id), cancellation));
    }

    private async Task<IActionResult> UpdateOnceAsync(Guid id, MinutesForm form, string next, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Writing", await PageAsync(meeting, form, cancellation));
        }

        var typed = form.TypedAbout(meeting);
        if (!meeting.CanMinute(reading.Now) || meeting.ConflictsWith(typed).Count > 0 || form.TypedAboutNothing(meeting).Any())
        {
            return await MeanwhileAsync(meeting, form, typed, cancellation);
        }

        meeting.WriteMinutes(typed, reading.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Referatet er gemt.");
        return LocalRedirect(next);
    }

    /// <summary>Nobody's words are lost: those of the other stand beside the field, what has no place any more stands on top.</summary>
    private async Task<ViewResult> MeanwhileAsync(Meeting meeting, MinutesForm form, IReadOnlyList<TypedMinutes> typed, CancellationToken cancellation)
    {
        ModelState.Clear();
        var homeless = meeting.CanMinute(reading.Now) ? form.TypedAboutNothing(meeting) : form.Items.Where(item => item.Typed.Text != item.Typed.Seen);
        var meanwhile = meeting.ConflictsWith(typed).ToDictionary(one => one.ItemId, one => meeting.ItemOf(one.ItemId).Minutes);
        var page = await PageAsync(meeting, form.Over(meeting), cancellation) with { Meanwhile = meanwhile, Homeless = [.. homeless.Select(item => item.Typed.Text)] };
        return this.Again("Writing", page, StatusCodes.Status409Conflict);
    }

    private async Task<MinutesPage> PageAsync(Meeting meeting, MinutesForm form, CancellationToken cancellation) => new(await reading.PageAsync(meeting.Id, cancellation), form);
}
