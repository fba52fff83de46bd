using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>Entries of a year, to be drawn and to clash.</summary>
internal static class SomeEntry
{
    public static readonly EntryPlace Aarhus = new(new Guid("00000000-0000-0000-0000-000000000001"), "Bo trygt i Aarhus", "aarhus", "oj", "Østjyllands Politi");
    public static readonly EntryPlace Randers = new(new Guid("00000000-0000-0000-0000-000000000002"), "Bo trygt i Randers", "randers", "oj", "Østjyllands Politi");
    public static readonly EntryPlace Solroed = new(new Guid("00000000-0000-0000-0000-000000000003"), "Bo trygt i Solrød", "solroed", "ms", "Midt- og Vestsjællands Politi");

    public static CalendarEntry Initiative(string title, DateOnly first, DateOnly last, EntryPlace? place = null) => Of(EntryKind.Initiative, title, first, last, place);

    public static CalendarEntry Round(DateOnly opens, DateOnly due, EntryPlace? place = null, EntryKind kind = EntryKind.FollowUpRound) => Of(kind, "Opfølgning", opens, due, place);

    public static CalendarEntry Milestone(DateOnly day, EntryPlace? place = null) => Of(EntryKind.Milestone, "Brev sendt", day, day, place);

    /// <summary>Somebody is to be somewhere, from an hour to another in UTC.</summary>
    public static CalendarEntry Meeting(string title, DateOnly day, int from, int to, EntryPlace? place = null) =>
        Of(EntryKind.Initiative, title, day, day, place) with { Time = new(At(day, from), At(day, to)) };

    private static CalendarEntry Of(EntryKind kind, string title, DateOnly first, DateOnly last, EntryPlace? place) => new()
    {
        Kind = kind,
        Key = $"{kind}-{title}-{first:O}-{(place ?? Aarhus).Slug}",
        SubjectId = Guid.NewGuid(),
        Title = title,
        FirstDay = first,
        LastDay = last,
        Place = place ?? Aarhus,
        ChangedAt = DateTime.UnixEpoch,
    };

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
