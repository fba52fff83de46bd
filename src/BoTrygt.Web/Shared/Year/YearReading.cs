using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>Reads what happens in a year. Whoever adds a kind of entry adds its reader here, and its words to <see cref="EntryWords"/>.</summary>
public static class YearReading
{
    private static readonly IReadOnlyList<Func<YearQuestion, CancellationToken, Task<IReadOnlyList<CalendarEntry>>>> Readers =
    [
        InitiativeEntries.ReadAsync,
        MilestoneEntries.ReadAsync,
        FollowUpRoundEntries.ReadAsync,
        AssessmentRoundEntries.ReadAsync,
        MeetingEntries.ReadAsync,
        BookingEntries.ReadAsync,
    ];

    /// <summary>In the order of the year; a statement or two for each kind, whatever there is.</summary>
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(this YearQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        List<CalendarEntry> entries = [];
        foreach (var reader in Readers.Where(_ => question.Places.Count > 0))
        {
            entries.AddRange(await reader(question, cancellation));
        }

        return [.. entries.OrderBy(entry => entry.FirstDay).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Title, DanishOrder.Comparer).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
    }

    /// <summary>Partnerships as places of entries, by id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, EntryPlace>> ReadPlacesAsync(this IQueryable<Partnership> partnerships, CancellationToken cancellation)
    {
        var places = await partnerships.AsNoTracking()
            .Select(partnership => new EntryPlace(partnership.Id, partnership.Name, partnership.Municipality.Slug, partnership.Municipality.PoliceDistrictCode, partnership.Municipality.PoliceDistrict.Name))
            .ToListAsync(cancellation);
        return places.ToDictionary(place => place.PartnershipId);
    }
}
