using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>The meetings of the partnerships; one that was cancelled is none.</summary>
internal static class MeetingEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var (from, to) = (question.From.BeginsAtUtc(), question.To.AddDays(1).BeginsAtUtc());
        var rows = await question.Db.Meetings.AllowedTo(question.Rights, Permission.ReadPlan)
            .Where(meeting => question.PlaceIds.Contains(meeting.PartnershipId) && meeting.CancelledAt == null && meeting.BeginsAt < to && meeting.EndsAt > from)
            .OrderBy(meeting => meeting.BeginsAt).Take(YearQuestion.MostOfAKind)
            .Select(meeting => new { meeting.Id, meeting.PartnershipId, meeting.Subject, meeting.BeginsAt, meeting.EndsAt, meeting.Version }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new CalendarEntry
        {
            Kind = EntryKind.Meeting,
            Key = $"meeting-{row.Id}",
            SubjectId = row.Id,
            Title = row.Subject,
            FirstDay = row.BeginsAt.DayInDenmark(),
            LastDay = row.EndsAt.AddTicks(-1).DayInDenmark(),
            Time = new(row.BeginsAt, row.EndsAt),
            Place = question.Places[row.PartnershipId],
            ChangedAt = null,
            Revision = row.Version,
        });
    }
}
