using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>What the partnerships have booked; what nobody has answered yet is expected.</summary>
internal static class BookingEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var slot = new Slot(question.From.BeginsAtUtc(), question.To.AddDays(1).BeginsAtUtc());
        var rows = await question.Db.Bookings.AsNoTracking().InReach(question.Db, question.Rights).Of(question.Db, slot, question.PlaceIds).Take(YearQuestion.MostOfAKind).ToListAsync(cancellation);
        return rows.ConvertAll(row => new CalendarEntry
        {
            Kind = EntryKind.Booking,
            Key = $"booking-{row.Id}",
            SubjectId = row.Id,
            Title = $"{row.Resource}: {row.Purpose}",
            FirstDay = row.Slot.StartsAt.DayInDenmark(),
            LastDay = row.Slot.EndsAt.AddTicks(-1).DayInDenmark(),
            Time = new(row.Slot.StartsAt, row.Slot.EndsAt),
            Place = question.Places[row.PartnershipId],
            IsExpected = row.State == BookingState.Requested,
            ChangedAt = null,
        });
    }
}
