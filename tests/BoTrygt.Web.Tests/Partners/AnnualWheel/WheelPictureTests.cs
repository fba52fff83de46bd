using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Partners.AnnualWheel;
using BoTrygt.Web.Shared.Year;

namespace BoTrygt.Web.Tests.Partners.AnnualWheel;

public sealed class WheelPictureTests
{
    private static readonly EntryPlace Place = new(Guid.NewGuid(), "Bo trygt i Aarhus", "aarhus", "oj", "Østjyllands Politi");

    /// <summary>Whoever adds a kind gives it words, an address and a ring.</summary>
    [Fact]
    public void Every_kind_of_entry_has_words_an_address_and_a_ring()
    {
        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.StartsWith("/arbejdsrum/", Entry(kind).Address(), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.True(WheelPicture.Draws(kind), $"{kind} is not drawn."));
        Assert.Distinct(Enum.GetValues<EntryKind>().Select(kind => kind.Words().CssName));
    }

    [Fact]
    public void What_lasts_all_year_is_almost_a_circle_and_what_lies_outside_the_year_is_cut_at_it()
    {
        var bar = Assert.Single(PictureOf(Entry(EntryKind.Initiative) with { FirstDay = new(2025, 5, 1), LastDay = new(2028, 5, 1) }).Bars);

        Assert.Matches("^M371[0-9.]* 190[0-9.]*A180 180 0 1 1 368[0-9.]* 190[0-9.]*$", bar.Path);
    }

    [Fact]
    public void Rounds_of_several_partnerships_on_the_same_days_are_drawn_once() =>
        Assert.Single(PictureOf(Entry(EntryKind.FollowUpRound), Entry(EntryKind.FollowUpRound) with { Key = "b" }).RoundSpans);

    [Fact]
    public void Every_month_and_holiday_of_a_leap_year_has_its_place_also_when_two_are_on_one_day()
    {
        var picture = PictureOf(2028);

        Assert.Equal((12, 12), (picture.Months.Count(), picture.HolidayTicks.Count()));
        Assert.Null(picture.TodayLine);
    }

    private static WheelPicture PictureOf(params CalendarEntry[] entries) => PictureOf(2026, entries);

    private static WheelPicture PictureOf(int year, params CalendarEntry[] entries) =>
        new(new("Aarhus", "/", new YearChoice($"{year}", null, [Place], new(2026, 11, 23))) { Entries = entries });

    private static CalendarEntry Entry(EntryKind kind) => new()
    {
        Kind = kind,
        Key = "a",
        SubjectId = Guid.NewGuid(),
        Title = "Vandring",
        FirstDay = new(2026, 3, 1),
        LastDay = new(2026, 3, 15),
        Place = Place,
        ChangedAt = DateTime.UnixEpoch,
    };
}
