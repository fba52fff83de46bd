using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class CalendarMarkTests
{
    private static readonly DateOnly First = new(2026, 10, 1);

    [Fact]
    public void A_week_stands_as_one_and_what_is_longer_as_its_first_and_last_day()
    {
        Assert.Equal([(MarkKind.Whole, First, First.AddDays(6))], Marks(SomeEntry.Initiative("a", First, First.AddDays(6))));
        Assert.Equal([(MarkKind.Begins, First, First), (MarkKind.Ends, First.AddDays(7), First.AddDays(7))], Marks(SomeEntry.Initiative("a", First, First.AddDays(7))));
    }

    [Fact]
    public void A_round_is_the_day_it_is_due() =>
        Assert.Equal([(MarkKind.Due, First.AddDays(14), First.AddDays(14))], Marks(SomeEntry.Round(First, First.AddDays(14))));

    [Fact]
    public void What_has_a_time_stands_as_it_is() => Assert.Equal([(MarkKind.Whole, First, First)], Marks(SomeEntry.Meeting("a", First, 8, 9)));

    private static IEnumerable<(MarkKind, DateOnly, DateOnly)> Marks(CalendarEntry entry) => CalendarMark.Of(entry).Select(mark => (mark.Kind, mark.FirstDay, mark.LastDay));
}
