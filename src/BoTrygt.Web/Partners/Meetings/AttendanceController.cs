using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>Who is invited, and who came.</summary>
[RequirePermission(Permission.RunMeetings)]
[Route("/arbejdsrum/moeder/{id:guid}/deltagere")]
public sealed class AttendanceController(BoTrygtDb db, MeetingReading reading) : Controller
{
    private const string Prefix = nameof(AttendancePage.Form);

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.RunMeetings, cancellation) is { IsOpen: true } meeting ? View("Attendance", await PageAsync(meeting, AttendanceForm.Of(meeting), cancellation)) : NotFound();

    [HttpPost]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] AttendanceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => UpdateOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> UpdateOnceAsync(Guid id, AttendanceForm form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        form.Check(ModelState, Prefix, meeting);
        var page = await PageAsync(meeting, form, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Attendance", page);
        }

        var rows = form.Items.Select(row => (Row: row, Now: meeting.Attendees.FirstOrDefault(attendee => attendee.Id == row.Id))).Where(row => row.Now is not null).ToList();
        if (rows.Where(row => row.Now is { } now && row.Row.ConflictsWith(now)).ToList() is { Count: > 0 } conflicts)
        {
            return Meanwhile(page, conflicts);
        }

        foreach (var (row, now) in rows.Where(row => row.Row.IsChanged))
        {
            Change(meeting, row, now);
        }

        meeting.Invite(form.Added(page.Posts));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Deltagerne er gemt.");
        return LocalRedirect(MeetingAddresses.Meeting(id));
    }

    private static void Change(Meeting meeting, AttendeeForm row, Attendee? now)
    {
        if (now is not null && row.Leaves)
        {
            meeting.Uninvite(now);
        }
        else if (now is not null)
        {
            meeting.Mark(now, row.Name.Clean(), row.Presence);
        }
    }

    /// <summary>What was typed stays in the fields; sent again it counts, for the person has seen what stood there.</summary>
    private ViewResult Meanwhile(AttendancePage page, List<(AttendeeForm Row, Attendee? Now)> conflicts)
    {
        ModelState.Clear();
        foreach (var (row, now) in conflicts)
        {
            row.Seen = now is null ? row.Seen : AttendeeForm.Of(now).Seen;
        }

        var stored = conflicts.Select(conflict => conflict.Now).OfType<Attendee>().ToDictionary(now => now.Id, AttendeeForm.InWords);
        return this.Again("Attendance", page with { Meanwhile = stored }, StatusCodes.Status409Conflict);
    }

    private async Task<AttendancePage> PageAsync(Meeting meeting, AttendanceForm form, CancellationToken cancellation)
    {
        var invited = meeting.Attendees.Select(attendee => attendee.PostId).ToHashSet();
        return new(
            await reading.PageAsync(meeting.Id, cancellation),
            [.. (await PostChoice.ReadAsync(db, meeting.PartnershipId, cancellation)).Where(post => !invited.Contains(post.Id))],
            form);
    }
}
