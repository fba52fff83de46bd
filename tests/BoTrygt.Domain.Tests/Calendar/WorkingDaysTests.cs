using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    /// <summary>From the almanac of the University of Copenhagen.</summary>
    [Theory]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void Easter_Sunday_is_where_the_almanac_has_it(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Holidays.EasterSunday(year));

    [Theory]
    [InlineData("2026-01-01", "nytårsdag")]
    [InlineData("2026-04-02", "skærtorsdag")]
    [InlineData("2026-04-03", "langfredag")]
    [InlineData("2026-04-06", "2. påskedag")]
    [InlineData("2026-05-14", "Kristi himmelfartsdag")]
    [InlineData("2026-05-25", "2. pinsedag")]
    [InlineData("2026-06-05", "grundlovsdag")]
    [InlineData("2026-12-24", "juleaftensdag")]
    [InlineData("2026-12-25", "juledag")]
    [InlineData("2026-12-31", "nytårsaftensdag")]
    [InlineData("2026-11-28", "lørdag")]
    [InlineData("2026-11-29", "søndag")]
    [InlineData("2023-05-05", "store bededag, for the last time")]
    public void Nobody_is_at_work_on(string day, string because) => Assert.False(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).IsWorkingDay(), because);

    [Theory]
    [InlineData("2026-11-26")]
    [InlineData("2024-04-26")]
    [InlineData("2026-05-15")]
    [InlineData("2026-12-23")]
    [InlineData("2027-01-04")]
    public void People_are_at_work_on(string day) => Assert.True(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).IsWorkingDay());

    [Fact]
    public void Working_days_skip_Christmas_both_ways()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 23).AddWorkingDays(1));
        Assert.Equal(new DateOnly(2026, 12, 23), new DateOnly(2026, 12, 28).AddWorkingDays(-1));
        Assert.Equal(new DateOnly(2027, 1, 4), new DateOnly(2026, 12, 31).OrNextWorkingDay());
        Assert.Equal(new DateOnly(2026, 12, 26), new DateOnly(2026, 12, 26).AddWorkingDays(0));
    }
}
