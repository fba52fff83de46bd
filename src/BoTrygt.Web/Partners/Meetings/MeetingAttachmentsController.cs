using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The files of a meeting.</summary>
[Route("/arbejdsrum/moeder/{id:guid}/bilag")]
public sealed class MeetingAttachmentsController(BoTrygtDb db, SignedInPerson me, MeetingReading reading, AttachmentFiles files) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.ReadPlan, cancellation) is { } meeting ? View("Attachments", await PageAsync(meeting, new(), cancellation)) : NotFound();

    [HttpGet("{attachmentId:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show([FromServices] AttachmentDownload download, Guid id, Guid attachmentId, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.ReadPlan, cancellation) is not null
        && await Own(id).AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId, cancellation) is { } attachment
            ? await download.SendAsync(this, attachment, AddressOf(id), cancellation)
            : NotFound();

    [HttpPost]
    [RequirePermission(Permission.RunMeetings)]
    [TakesFile]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(AttachmentsPage.Form))] AttachmentForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        if (await files.KeepAsync(form.File, Own(id), ModelState, cancellation) is not { } kept || !await files.TrySaveAsync(() => SaveAsync(id, kept, cancellation), ModelState))
        {
            return this.Again("Attachments", await PageAsync(meeting, form, cancellation));
        }

        TempData.Say($"»{kept.Name}« er tilføjet.");
        return LocalRedirect(AddressOf(id));
    }

    [HttpPost("{attachmentId:guid}/fjern")]
    [RequirePermission(Permission.RunMeetings)]
    public async Task<IActionResult> Delete(Guid id, Guid attachmentId, CancellationToken cancellation)
    {
        var removed = await files.RemoveAsync(Own(id).Where(row => row.Id == attachmentId), MayRemoveAsync, db.SaveChangesAsync, cancellation);
        if (removed is null)
        {
            return NotFound();
        }

        TempData.Say($"»{removed}« er fjernet.");
        return LocalRedirect(AddressOf(id));

        async Task<bool> MayRemoveAsync()
        {
            var meeting = await reading.FindAsync(id, Permission.RunMeetings, cancellation);
            meeting?.LetGoOfFile();
            return meeting is not null;
        }
    }

    /// <summary>Somebody else writes in the meeting at the same moment: that is in nobody's way.</summary>
    private Task<bool> SaveAsync(Guid id, KeptFile kept, CancellationToken cancellation)
    {
        var at = reading.Now;
        return db.AgainWhenSlowerAsync(async () =>
        {
            var meeting = await reading.FindAsync(id, Permission.RunMeetings, cancellation) ?? throw new BrokenRuleException("The meeting is out of reach.");
            db.Add(meeting.Attach(kept, new(me.PersonId, me.Rights.ActsFor(Permission.RunMeetings, meeting), at)));
            await db.SaveChangesAsync(cancellation);
            return true;
        });
    }

    private IQueryable<Attachment> Own(Guid meetingId) => db.Attachments.Where(attachment => attachment.MeetingId == meetingId);

    private async Task<AttachmentsPage> PageAsync(Meeting meeting, AttachmentForm form, CancellationToken cancellation)
    {
        var page = await reading.PageAsync(meeting.Id, cancellation);
        return new(meeting.Subject, page.Trail("Bilag"), page.Attachments, AsksWhetherShared: false, files.MaxMegabytes, form) { Note = "Parterne kan læse bilagene. Når referatet er lukket, ligger de fast." };
    }

    private static string AddressOf(Guid meetingId) => $"{MeetingAddresses.Meeting(meetingId)}/bilag";
}
