using System.Text;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Partners.CalendarFeeds;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.CalendarFeeds;

/// <summary>The bytes that calendars get, read by a parser of another house and octet for octet.</summary>
public sealed class FeedTextTests
{
    private const int LongestLine = 75;
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
    private static readonly EntryPlace Place = new(Guid.NewGuid(), "Bo trygt i Sønderborg", "soenderborg", "syd", "Syd- og Sønderjyllands Politi");

    [ICalJsFact]
    public async Task A_day_on_which_the_clock_is_moved_is_one_day_to_a_parser_of_another_house()
    {
        var calendar = await ReadAsync(Day("Forår", new(2026, 3, 29)), Day("Efterår", new(2026, 10, 25)));

        Assert.Equal([("2026-03-29", "2026-03-30"), ("2026-10-25", "2026-10-26")], calendar.Events.Select(one => (one.Start, one.End)));
    }

    [ICalJsFact]
    public async Task A_time_in_the_night_on_which_the_clock_is_moved_is_that_moment()
    {
        // 1.30 to 3.30 by the clock, and the two times 2.30.
        var calendar = await ReadAsync(
            At(new(2026, 3, 29), "00:30", "01:30"),
            At(new(2026, 10, 25), "00:30", "01:30"));

        Assert.Equal(["2026-03-29T00:30:00.000Z", "2026-10-25T00:30:00.000Z"], calendar.Events.Select(one => one.Start));
        Assert.All(calendar.Events, one => Assert.Equal(TimeSpan.FromHours(1), DateTimeOffset.Parse(one.End, null) - DateTimeOffset.Parse(one.Start, null)));
    }

    [ICalJsFact]
    public async Task Whatever_people_write_stays_words_and_comes_back_as_it_was()
    {
        const string Hostile = "Øl, pølser; \\n \"å\" æblegrød:\nEND:VEVENT\nBEGIN:VEVENT\nUID:x\nATTACH:https://ond.example";

        var calendar = await ReadAsync(Day(Hostile.Replace("\n", "\r\n", StringComparison.Ordinal) + "\0\a", new(2026, 5, 1)));

        Assert.Equal(["vevent"], calendar.Components);
        Assert.Equal(Hostile, Assert.Single(calendar.Events).Summary);
    }

    [ICalJsFact]
    public async Task A_calendar_without_anything_is_a_calendar() => Assert.Equal(("Bo trygt i Sønderborg: årshjul", "PUBLISH", 0), await ReadAsync() is var calendar ? (calendar.Name, calendar.Method, calendar.Events.Count) : default);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_cut()
    {
        var bytes = Bytes(Day(string.Concat(Enumerable.Repeat("æøå€😀", 40)), new(2026, 5, 1)), Day(new string('å', 120), new(2026, 5, 2)));

        var lines = Split(bytes);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, LongestLine));
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Assert.All(lines, line => strict.GetString(line));
    }

    [Fact]
    public void Lines_end_as_the_format_says_and_what_Outlook_and_Google_ask_for_is_there()
    {
        var text = Encoding.UTF8.GetString(Bytes(Day("Møde", new(2026, 5, 1))));

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        string[] asked =
        [
            "VERSION:2.0", "PRODID:-//Bo trygt//Partnerskabsportal//DA", "METHOD:PUBLISH", "X-WR-CALNAME:Bo trygt i Sønderborg: årshjul", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
            "UID:initiative-1@portal.example.dk", "DTSTAMP:20261123T120000Z", "LAST-MODIFIED:20261120T070000Z", "SEQUENCE:4", "DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260502", "TRANSP:TRANSPARENT",
        ];
        Assert.All(asked, line => Assert.Contains($"\r\n{line}\r\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_first_and_a_last_day_are_two_with_names_that_stay_when_the_days_move()
    {
        var longer = Day("a", new(2026, 5, 1)) with { LastDay = new(2026, 9, 1) };

        var uids = new[] { longer, longer with { FirstDay = new(2026, 4, 1), Title = "b", Revision = 5 } }.Select(entry => Lines(entry).Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));

        Assert.All(uids, both => Assert.Equal(["UID:initiative-1@portal.example.dk", "UID:initiative-1-slut@portal.example.dk"], both));
    }

    [Fact]
    public void Without_an_address_of_its_own_the_portal_writes_no_links() =>
        Assert.DoesNotContain("http", new FeedText("a", null).Write(CalendarMark.Of(Day("a", new(2026, 5, 1))), Now), StringComparison.Ordinal);

    private static async Task<ReadCalendar> ReadAsync(params CalendarEntry[] entries) => await ICalJs.ReadAsync(Bytes(entries));

    private static string[] Lines(params CalendarEntry[] entries) => Encoding.UTF8.GetString(Bytes(entries)).Split("\r\n");

    private static byte[] Bytes(params CalendarEntry[] entries) =>
        Encoding.UTF8.GetBytes(new FeedText("Bo trygt i Sønderborg: årshjul", new Uri("https://portal.example.dk")).Write(entries.SelectMany(CalendarMark.Of), Now));

    private static List<byte[]> Split(byte[] bytes)
    {
        List<byte[]> lines = [];
        for (var rest = bytes.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf("\r\n"u8);
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 2)..];
        }

        return lines;
    }

    private static CalendarEntry At(DateOnly day, string from, string to) => Day("a", day) with { Time = new(Moment(day, from), Moment(day, to)) };

    private static DateTime Moment(DateOnly day, string time) => day.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static CalendarEntry Day(string title, DateOnly day) => new()
    {
        Kind = EntryKind.Initiative,
        Key = "initiative-1",
        SubjectId = Guid.Empty,
        Title = title,
        FirstDay = day,
        LastDay = day,
        Place = Place,
        ChangedAt = new(2026, 11, 20, 7, 0, 0, DateTimeKind.Utc),
        Revision = 4,
    };
}
