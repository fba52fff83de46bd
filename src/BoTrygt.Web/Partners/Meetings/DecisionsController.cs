using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>Decisions are written down under an item of the agenda, until the minutes are closed.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class DecisionsController(BoTrygtDb db, MeetingReading reading) : Controller
{
    private const string Prefix = nameof(DecisionPage.Form);

    [HttpGet("/arbejdsrum/moeder/{id:guid}/punkter/{itemId:guid}/beslutning")]
    public async Task<IActionResult> New(Guid id, Guid itemId, CancellationToken cancellation) =>
        await FindAsync(id, itemId, cancellation) is { } meeting && meeting.CanMinute(reading.Now) ? View("Decision", await PageAsync(meeting, itemId, null, new(), cancellation)) : NotFound();

    [HttpPost("/arbejdsrum/moeder/{id:guid}/punkter/{itemId:guid}/beslutning")]
    public Task<IActionResult> Create(Guid id, Guid itemId, [Bind(Prefix = Prefix)] DecisionForm form, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, itemId, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        var page = await PageAsync(meeting, itemId, null, form, cancellation);
        form.Check(ModelState, Prefix, page, meeting.Day);
        if (!ModelState.IsValid)
        {
            return this.Again("Decision", page);
        }

        db.Add(meeting.Decide(meeting.ItemOf(itemId), form.ToContent(), reading.Now));
        await db.SaveChangesAsync(cancellation);
        return Saved("Beslutningen er skrevet ned.", id, itemId);
    });

    [HttpGet("/arbejdsrum/beslutninger/{id:guid}/rediger")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindByDecisionAsync(id, Permission.RunMeetings, cancellation) is not { } meeting || !meeting.CanMinute(reading.Now))
        {
            return NotFound();
        }

        var decision = meeting.Decisions.Single(one => one.Id == id);
        return View("Decision", await PageAsync(meeting, decision.ItemId, id, DecisionForm.Of(decision), cancellation));
    }

    [HttpPost("/arbejdsrum/beslutninger/{id:guid}/rediger")]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] DecisionForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => UpdateOnceAsync(id, form, cancellation));
    }

    [HttpPost("/arbejdsrum/beslutninger/{id:guid}/fjern")]
    public Task<IActionResult> Delete(Guid id, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        if (await reading.FindByDecisionAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        var decision = meeting.Decisions.Single(one => one.Id == id);
        meeting.Drop(decision, reading.Now);
        await db.SaveChangesAsync(cancellation);
        return Saved("Beslutningen er fjernet.", meeting.Id, decision.ItemId);
    });

    private async Task<IActionResult> UpdateOnceAsync(Guid id, DecisionForm form, CancellationToken cancellation)
    {
        if (await reading.FindByDecisionAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        var decision = meeting.Decisions.Single(one => one.Id == id);
        var page = await PageAsync(meeting, decision.ItemId, id, form, cancellation);
        if (decision.Version != form.Version)
        {
            this.HasSeen();
            form.Version = decision.Version;
            return this.Again("Decision", page with { Conflict = form.Against(decision, page) }, StatusCodes.Status409Conflict);
        }

        form.Check(ModelState, Prefix, page, meeting.Day);
        if (!ModelState.IsValid)
        {
            return this.Again("Decision", page);
        }

        meeting.Rewrite(decision, form.ToContent(), reading.Now);
        await db.SaveChangesAsync(cancellation);
        return Saved("Beslutningen er gemt.", meeting.Id, decision.ItemId);
    }

    private LocalRedirectResult Saved(string said, Guid meetingId, Guid itemId)
    {
        TempData.Say(said);
        return LocalRedirect(MeetingAddresses.Writing(meetingId, itemId));
    }

    /// <summary>The meeting, when it has that item.</summary>
    private async Task<Meeting?> FindAsync(Guid id, Guid itemId, CancellationToken cancellation) =>
        await reading.FindAsync(id, Permission.RunMeetings, cancellation) is { } meeting && meeting.Items.Any(item => item.Id == itemId) ? meeting : null;

    private async Task<DecisionPage> PageAsync(Meeting meeting, Guid itemId, Guid? decisionId, DecisionForm form, CancellationToken cancellation)
    {
        var parties = await PartyChoice.ReadAsync(db, meeting.PartnershipId, Guid.Empty, cancellation);
        var posts = await PostChoice.ReadAsync(db, meeting.PartnershipId, cancellation);
        return new(await reading.PageAsync(meeting.Id, cancellation), meeting.ItemOf(itemId), decisionId, parties, [.. posts.Where(post => post.IsOfParty)], form);
    }
}
