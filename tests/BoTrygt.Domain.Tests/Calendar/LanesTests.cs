using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Tests.Support;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class LanesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void What_does_not_meet_shares_a_lane_and_what_meets_on_one_day_does_not()
    {
        var lanes = Lanes.Of([Of("a", 0, 10), Of("b", 11, 20), Of("c", 10, 12)], most: 3);

        Assert.Equal([("a", 0), ("c", 1), ("b", 0)], lanes.Placed.Select(placed => (placed.Entry.Title, placed.Lane)));
    }

    [Fact]
    public void Forty_at_once_fill_the_lanes_and_the_others_are_counted()
    {
        var lanes = Lanes.Of(Enumerable.Range(0, 40).Select(number => Of($"{number:00}", 0, 300)), most: 8);

        Assert.Equal((8, 32), (lanes.Placed.Count, lanes.LeftOut.Count));
    }

    [Fact]
    public void Days_of_one_day_keep_so_far_apart_that_both_can_be_seen() =>
        Assert.Equal([0, 1, 0], Lanes.Of([Of("a", 0, 0), Of("b", 8, 8), Of("c", 10, 10)], most: 2, daysApart: 9).Placed.Select(placed => placed.Lane));

    [Fact]
    public void An_empty_year_has_no_lanes() => Assert.Equal((0, 0), Lanes.Of([], 8) is var lanes ? (lanes.Placed.Count, lanes.LeftOut.Count) : default);

    [Property(Replay = "2026,11", MaxTest = 200)]
    public bool None_covers_another_and_none_is_lost(byte[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var entries = days.Chunk(2).Where(pair => pair.Length == 2).Select((pair, number) => Of($"{number}", pair.Min(), pair.Max())).ToList();

        var lanes = Lanes.Of(entries, most: 4);

        return lanes.Placed.Count + lanes.LeftOut.Count == entries.Count
            && lanes.Placed.GroupBy(placed => placed.Lane, placed => placed.Entry).All(lane => lane.All(one => lane.All(other => one == other || !one.Touches(other.FirstDay, other.LastDay))));
    }

    private static CalendarEntry Of(string title, int first, int last) => SomeEntry.Initiative(title, First.AddDays(first), First.AddDays(last));
}
