using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A partnership's meetings: which there are, and when and where each is.</summary>
public sealed class MeetingsController(BoTrygtDb db, SignedInPerson me, MeetingReading reading) : Controller
{
    private const string Prefix = nameof(MeetingEditPage.Form);
    private const int RowsOnAPage = 20;

    [HttpGet("/arbejdsrum/partnerskaber/{slug}/moeder")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Index(string slug, int? side, CancellationToken cancellation) =>
        await reading.FindPartnershipAsync(slug, Permission.ReadPlan, cancellation) is { } partnership ? View("Index", await PageAsync(partnership, slug, side ?? 1, cancellation)) : NotFound();

    [HttpGet("/arbejdsrum/partnerskaber/{slug}/moeder/nyt")]
    [RequirePermission(Permission.RunMeetings)]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation) =>
        await reading.FindPartnershipAsync(slug, Permission.RunMeetings, cancellation) is { } partnership
            ? View("Edit", new MeetingEditPage(new(partnership.Name, slug), null, new() { Group = MemberGroup.SteeringGroup, Subject = MemberGroup.SteeringGroup.MeetingInDanish() }))
            : NotFound();

    [HttpPost("/arbejdsrum/partnerskaber/{slug}/moeder/nyt")]
    [RequirePermission(Permission.RunMeetings)]
    public async Task<IActionResult> Create(string slug, [Bind(Prefix = Prefix)] MeetingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindPartnershipAsync(slug, Permission.RunMeetings, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        form.NameAfterGroup();
        form.Check(ModelState, Prefix, reading.Today);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", new MeetingEditPage(new(partnership.Name, slug), null, form));
        }

        var meeting = Meeting.Plan(partnership.Id, form.ToDetails());
        meeting.Invite(await db.ReadInviteesAsync(partnership.Id, meeting.Group, cancellation));
        db.Add(meeting);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Mødet er oprettet. Her er et forslag til dagsorden.");
        return LocalRedirect(MeetingAddresses.Agenda(meeting.Id));
    }

    [HttpGet("/arbejdsrum/moeder/{id:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.ReadPlan, cancellation) is not null ? View("Show", await reading.PageAsync(id, cancellation)) : NotFound();

    [HttpGet("/arbejdsrum/moeder/{id:guid}/rediger")]
    [RequirePermission(Permission.RunMeetings)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.RunMeetings, cancellation) is { IsOpen: true } meeting ? View("Edit", await EditPageAsync(meeting, MeetingForm.Of(meeting), cancellation)) : NotFound();

    [HttpPost("/arbejdsrum/moeder/{id:guid}/rediger")]
    [RequirePermission(Permission.RunMeetings)]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] MeetingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        form.Check(ModelState, Prefix, reading.Today);
        if (ModelState.IsValid && meeting.IsOpen && !meeting.CanBeginAt(form.ToDetails().BeginsAt, reading.Now))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Day)}", "Der er skrevet referat, så mødet kan ikke flyttes til en dag, der ikke er kommet.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await EditPageAsync(meeting, form, cancellation));
        }

        meeting.Edit(form.ToDetails(), reading.Now);
        if (!await db.TrySaveAsync(meeting, form.Version, cancellation))
        {
            return await ConflictAsync(id, form, cancellation);
        }

        TempData.Say("Mødet er gemt.");
        return LocalRedirect(MeetingAddresses.Meeting(id));
    }

    private async Task<IActionResult> ConflictAsync(Guid id, MeetingForm form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Edit", await EditPageAsync(now, form, cancellation) with { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    private async Task<MeetingEditPage> EditPageAsync(Meeting meeting, MeetingForm form, CancellationToken cancellation) =>
        new(await db.ReadPartnershipHeadAsync(meeting.PartnershipId, cancellation), meeting, form);

    private async Task<MeetingsPage> PageAsync(Partnership partnership, string slug, int side, CancellationToken cancellation)
    {
        var now = reading.Now;
        var own = db.Meetings.Where(meeting => meeting.PartnershipId == partnership.Id);
        var over = own.Where(meeting => meeting.BeginsAt <= now || meeting.CancelledAt != null);
        var last = Pager.LastOf(await over.CountAsync(cancellation), RowsOnAPage);
        var shown = Math.Clamp(side, 1, last);
        return new(
            new(partnership.Name, slug),
            await own.Where(meeting => meeting.BeginsAt > now && meeting.CancelledAt == null).OrderBy(meeting => meeting.BeginsAt).ToRows().ToListAsync(cancellation),
            await over.OrderByDescending(meeting => meeting.BeginsAt).Skip((shown - 1) * RowsOnAPage).Take(RowsOnAPage).ToRows().ToListAsync(cancellation),
            await db.Decisions.Where(decision => decision.PartnershipId == partnership.Id).Open(db).AsNoTracking()
                .Include(decision => decision.Organisation).Include(decision => decision.Post)
                .OrderBy(decision => decision.DueOn == null).ThenBy(decision => decision.DueOn).Take(RowsOnAPage).ToListAsync(cancellation),
            me.Rights.To(Permission.RunMeetings).CoversAllOf(partnership.Id),
            new(shown, last, page => $"{MeetingAddresses.Of(slug)}?side={page}"))
        { Now = now, Today = reading.Today };
    }
}
