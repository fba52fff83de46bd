using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Meetings;

/// <summary>A meeting as lists and calendars show it; times are UTC.</summary>
public sealed record MeetingRow(Guid Id, Guid PartnershipId, MemberGroup Group, string Subject, DateTime BeginsAt, DateTime EndsAt, string Place, string VideoLink, DateTime? CancelledAt, DateTime? ClosedAt)
{
    /// <summary>In Denmark.</summary>
    public DateOnly Day => BeginsAt.DayInDenmark();

    public MeetingState StateAt(DateTime now) => Meeting.StateOf(CancelledAt, BeginsAt, now);
}

public static class MeetingQueries
{
    /// <summary>What lists and calendars show of meetings. Filter before.</summary>
    public static IQueryable<MeetingRow> ToRows(this IQueryable<Meeting> meetings) => meetings.Select(meeting => new MeetingRow(
        meeting.Id, meeting.PartnershipId, meeting.Group, meeting.Subject, meeting.BeginsAt, meeting.EndsAt, meeting.Place, meeting.VideoLink, meeting.CancelledAt, meeting.ClosedAt));

    /// <summary>As <see cref="Meeting.StateAt"/>.</summary>
    public static IQueryable<Meeting> HeldBy(this IQueryable<Meeting> meetings, DateTime now) => meetings.Where(meeting => meeting.CancelledAt == null && meeting.BeginsAt <= now);

    /// <summary>The latest meeting of a group that was held before a time; null when there was none.</summary>
    public static Task<MeetingRow?> FindLastHeldAsync(this BoTrygtDb db, Guid partnershipId, MemberGroup group, DateTime before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Meetings.HeldBy(before).Where(meeting => meeting.PartnershipId == partnershipId && meeting.Group == group)
            .OrderByDescending(meeting => meeting.BeginsAt).ToRows().FirstOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Not carried out: nobody said so, the initiative that it became is neither done nor dropped, and the request neither
    /// done, declined nor withdrawn.
    /// </summary>
    public static IQueryable<Decision> Open(this IQueryable<Decision> decisions, BoTrygtDb db) => decisions.Where(decision => decision.DoneOn == null
        && !db.Initiatives.IgnoreQueryFilters().Any(initiative => initiative.Id == decision.InitiativeId && (initiative.Status == InitiativeStatus.Completed || initiative.Status == InitiativeStatus.Dropped || initiative.ArchivedAt != null))
        && !db.Requests.Any(request => request.Id == decision.RequestId && request.State != RequestState.Open && request.State != RequestState.Accepted));
}
