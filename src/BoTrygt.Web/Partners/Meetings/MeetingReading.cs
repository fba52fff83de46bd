using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>Finds a meeting within reach, and what its pages show.</summary>
public sealed class MeetingReading(BoTrygtDb db, SignedInPerson me, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => clock.Today();

    /// <summary>The partnership, when the person may do this in all of it.</summary>
    public Task<Partnership?> FindPartnershipAsync(string slug, Permission permission, CancellationToken cancellation) =>
        db.Partnerships.AllowedTo(me.Rights, permission).Of(slug).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>The meeting whole, to be changed; null when it is unknown or out of reach.</summary>
    public Task<Meeting?> FindAsync(Guid id, Permission permission, CancellationToken cancellation) => Whole(permission).SingleOrDefaultAsync(meeting => meeting.Id == id, cancellation);

    /// <summary>The meeting that a decision was taken at, whole, to be changed.</summary>
    public Task<Meeting?> FindByDecisionAsync(Guid decisionId, Permission permission, CancellationToken cancellation) =>
        Whole(permission).SingleOrDefaultAsync(meeting => meeting.Decisions.Any(decision => decision.Id == decisionId), cancellation);

    /// <summary>A page about the meeting as it is stored. Ten statements, however long it is.</summary>
    public async Task<MeetingPage> PageAsync(Guid id, CancellationToken cancellation)
    {
        var meeting = await Whole(Permission.ReadPlan).AsNoTracking()
            .Include(one => one.ClosedBy)
            .Include(one => one.Items).ThenInclude(item => item.SuggestedFor)
            .Include(one => one.Decisions).ThenInclude(decision => decision.Organisation)
            .Include(one => one.Decisions).ThenInclude(decision => decision.Post)
            .Include(one => one.Corrections).ThenInclude(correction => correction.AddedBy)
            .SingleAsync(one => one.Id == id, cancellation);
        var mayRun = me.May(Permission.RunMeetings, meeting);
        return new(
            meeting,
            await db.ReadPartnershipHeadAsync(meeting.PartnershipId, cancellation),
            await ReadBecomeAsync(id, cancellation),
            await ReadAttachmentsAsync(meeting, cancellation),
            mayRun,
            !mayRun && me.May(Permission.SuggestForAgenda, meeting),
            Now);
    }

    /// <summary>Its files: whoever reads the meeting reads them, whoever runs it adds and removes them until it is closed.</summary>
    public async Task<AttachmentList> ReadAttachmentsAsync(Meeting meeting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(
            $"{MeetingAddresses.Meeting(meeting.Id)}/bilag",
            await db.Attachments.Where(attachment => attachment.MeetingId == meeting.Id).ReadRowsAsync(cancellation),
            meeting.IsOpen && me.May(Permission.RunMeetings, meeting),
            TellsShared: false);
    }

    /// <summary>What decisions of a meeting have become: the initiative's title, or what was asked for and how far that is.</summary>
    public async Task<IReadOnlyDictionary<Guid, Outcome>> ReadBecomeAsync(Guid meetingId, CancellationToken cancellation)
    {
        var rows = await db.Decisions.Where(decision => decision.MeetingId == meetingId && (decision.InitiativeId != null || decision.RequestId != null))
            .Select(decision => new
            {
                decision.Id,
                Initiative = db.Initiatives.IgnoreQueryFilters().Where(initiative => initiative.Id == decision.InitiativeId).Select(initiative => new { initiative.Id, initiative.Title, initiative.Status }).FirstOrDefault(),
                Request = db.Requests.Where(request => request.Id == decision.RequestId).Select(request => new { request.Id, request.Initiative.Title, request.State }).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => row.Initiative is { } initiative
            ? Outcome.OfInitiative(initiative.Id, initiative.Title, initiative.Status)
            : Outcome.OfRequest(row.Request!.Id, row.Request.Title, row.Request.State));
    }

    /// <summary>The plan that takes up what was decided: an amendment that is being written, else the plan of today or the next one.</summary>
    public Task<Plan?> FindPlanAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var today = Today;
        return db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).AsNoTracking()
            .Where(plan => plan.PartnershipId == partnershipId && plan.EndsOn >= today)
            .OrderByDescending(plan => plan.Stage != PlanStage.Agreed).ThenByDescending(plan => plan.AmendsId != null).ThenBy(plan => plan.StartsOn).FirstOrDefaultAsync(cancellation);
    }

    private IQueryable<Meeting> Whole(Permission permission) => db.Meetings.AllowedTo(me.Rights, permission).InRunningPartnerships(db)
        .Include(meeting => meeting.Items).ThenInclude(item => item.Lines)
        .Include(meeting => meeting.Attendees)
        .Include(meeting => meeting.Decisions)
        .AsSplitQuery();
}
