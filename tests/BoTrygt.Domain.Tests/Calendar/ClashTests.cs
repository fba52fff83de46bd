using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class ClashTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void Three_initiatives_of_a_district_that_begin_in_one_week_clash_wherever_in_the_week_and_in_whichever_partnership()
    {
        var clash = Assert.Single(Clash.Among([Begin("a", 0), Begin("b", 6, SomeEntry.Randers), Begin("c", 3), Begin("next week", 7)]));

        Assert.Equal((ClashKind.BeginTogether, Monday), (clash.Kind, clash.Day));
        Assert.Equal(["a", "c", "b"], clash.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void Two_are_not_many_and_what_another_district_does_is_no_clash() =>
        Assert.Empty(Clash.Among([Begin("a", 0), Begin("b", 1), Begin("c", 2, SomeEntry.Solroed)]));

    [Fact]
    public void A_week_is_one_week_over_New_Year() =>
        Assert.Equal(new DateOnly(2026, 12, 28), Assert.Single(Clash.Among([On(2026, 12, 29), On(2027, 1, 2), On(2027, 1, 3)])).Day);

    [Fact]
    public void Rounds_of_two_partnerships_of_a_district_that_are_due_on_one_day_clash()
    {
        var due = Monday.AddDays(14);

        var clash = Assert.Single(Clash.Among([SomeEntry.Round(Monday, due), SomeEntry.Round(Monday.AddDays(-5), due, SomeEntry.Randers, EntryKind.AssessmentRound), SomeEntry.Round(Monday, due, SomeEntry.Solroed)]));

        Assert.Equal((ClashKind.DueTogether, due, 2), (clash.Kind, clash.Day, clash.Entries.Count));
    }

    [Fact]
    public void Two_rounds_of_one_partnership_on_one_day_are_its_own_business() =>
        Assert.Empty(Clash.Among([SomeEntry.Round(Monday, Monday.AddDays(14)), SomeEntry.Round(Monday, Monday.AddDays(14), kind: EntryKind.AssessmentRound)]));

    [Theory]
    [InlineData(24, true)]
    [InlineData(27, false)] // a Sunday: an evening with neighbours may well be on one
    public void What_is_due_on_a_holiday_clashes_and_not_on_a_Sunday(int day, bool clashes) =>
        Assert.Equal(clashes, Clash.Among([SomeEntry.Milestone(new(2026, 12, day))]) is [{ Kind: ClashKind.OnHoliday }]);

    [Fact]
    public void An_initiative_may_begin_on_New_Years_Day() => Assert.Empty(Clash.Among([On(2026, 1, 1)]));

    [Fact]
    public void Two_meetings_of_a_districts_partnerships_on_one_day_clash_at_whatever_time() =>
        Assert.Equal(ClashKind.SameDay, Assert.Single(Clash.Among([SomeEntry.Meeting("a", Monday, 8, 9), SomeEntry.Meeting("b", Monday, 17, 18, SomeEntry.Randers)])).Kind);

    [Theory]
    [InlineData(9, 11, true)]
    [InlineData(10, 11, false)] // one begins when the other ends
    public void Two_meetings_of_one_partnership_clash_when_their_times_overlap(int from, int to, bool clash) =>
        Assert.Equal(clash, Clash.Among([SomeEntry.Meeting("a", Monday, 8, 10), SomeEntry.Meeting("b", Monday, from, to)]).Count > 0);

    [Fact]
    public void What_goes_on_for_days_clashes_once()
    {
        var station = SomeEntry.Meeting("a", Monday, 8, 9) with { LastDay = Monday.AddDays(4) };

        Assert.Equal(Monday.AddDays(1), Assert.Single(Clash.Among([station, SomeEntry.Meeting("b", Monday.AddDays(1), 8, 9, SomeEntry.Randers) with { LastDay = Monday.AddDays(3) }])).Day);
    }

    [Fact]
    public void Nothing_clashes_with_nothing() => Assert.Empty(Clash.Among([]));

    private static CalendarEntry Begin(string title, int day, EntryPlace? place = null) => SomeEntry.Initiative(title, Monday.AddDays(day), Monday.AddDays(200), place);

    private static CalendarEntry On(int year, int month, int day) => SomeEntry.Initiative("a", new(year, month, day), new(2028, 1, 1));
}
