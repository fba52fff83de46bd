using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The agenda, with what is proposed for it.</summary>
[RequirePermission(Permission.RunMeetings)]
[Route("/arbejdsrum/moeder/{id:guid}/dagsorden")]
public sealed class AgendasController(BoTrygtDb db, MeetingReading reading, AgendaFacts facts) : Controller
{
    private const string Prefix = nameof(AgendaPage.Form);

    /// <summary>So many of each kind are ticked on an agenda that nobody has arranged yet.</summary>
    private const int TickedAtFirst = 5;

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { IsOpen: true } meeting)
        {
            return NotFound();
        }

        var page = await PageAsync(meeting, AgendaForm.Of(meeting), cancellation);
        if (meeting.AgendaVersion == 0)
        {
            page.Form.Lines.AddRange(page.Proposed.GroupBy(fact => fact.Source).SelectMany(own => own.Take(TickedAtFirst)).Select(fact => fact.Key));
        }

        return View("Agenda", page);
    }

    [HttpPost]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] AgendaForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Check(ModelState, Prefix);
        return db.AgainWhenSlowerAsync(() => UpdateOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> UpdateOnceAsync(Guid id, AgendaForm form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        if (meeting.IsOpen && (form.Version != meeting.AgendaVersion || form.Items.Exists(row => row.Leaves && meeting.Items.FirstOrDefault(item => item.Id == row.Id) is { } item && !meeting.CanRemove(item))))
        {
            ModelState.Clear();
            return this.Again("Agenda", await PageAsync(meeting, form.Over(meeting), cancellation) with { IsMeanwhile = true }, StatusCodes.Status409Conflict);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Agenda", await PageAsync(meeting, form, cancellation));
        }

        var (_, proposed) = await ProposedAsync(meeting, cancellation);
        meeting.Arrange(form.ToRows(), form.Lines.ToHashSet(), proposed.Where(fact => form.Lines.Contains(fact.Key)));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Dagsordenen er gemt.");
        return LocalRedirect(MeetingAddresses.Meeting(id));
    }

    private async Task<AgendaPage> PageAsync(Meeting meeting, AgendaForm form, CancellationToken cancellation)
    {
        var (since, proposed) = await ProposedAsync(meeting, cancellation);
        return new(await reading.PageAsync(meeting.Id, cancellation), since, proposed, form);
    }

    /// <summary>What changed since the last meeting of the same group.</summary>
    private async Task<(MeetingRow? Since, IReadOnlyList<AgendaFact> Proposed)> ProposedAsync(Meeting meeting, CancellationToken cancellation)
    {
        var before = meeting.BeginsAt < reading.Now ? meeting.BeginsAt.AddTicks(-1) : reading.Now;
        var since = await db.FindLastHeldAsync(meeting.PartnershipId, meeting.Group, before, cancellation);
        return (since, AgendaProposal.Of(await facts.ReadAsync(meeting, since?.BeginsAt, cancellation), since?.BeginsAt, meeting));
    }
}
