using BoTrygt.Domain.Partnerships;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Partnerships;

public class PartialDateTests
{
    [Property(Replay = "(20261123,7)", MaxTest = 200)]
    public bool Text_comes_back_as_it_was_at_every_precision(DateOnly day) =>
        new[] { new PartialDate(day.Year), new(day.Year, day.Month), new(day.Year, day.Month, day.Day) }
            .All(date => PartialDate.Parse(date.ToString()) == date);

    [Property(Replay = "(20261123,7)", MaxTest = 200)]
    public bool Text_sorts_by_time(DateOnly one, DateOnly other)
    {
        var (a, b) = (new PartialDate(one.Year, one.Month, one.Day), new PartialDate(other.Year, other.Month, other.Day));
        return Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())) == one.CompareTo(other);
    }

    [Theory]
    [InlineData("2023", "2023-01-01")]
    [InlineData("2021-04", "2021-04-01")]
    [InlineData("2023-08-18", "2023-08-18")]
    public void Means_at_the_earliest_its_first_day(string text, string day) =>
        Assert.Equal(day, PartialDate.Parse(text).FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2023", "2023-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2023-08-18", "2023-08-18")]
    public void Means_at_the_latest_its_last_day(string text, string day) =>
        Assert.Equal(day, PartialDate.Parse(text).LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-8")]
    [InlineData("2023-08-18-01")]
    [InlineData("+023")]
    [InlineData("april")]
    [InlineData("2023-ap")]
    public void Refuses_other_forms(string text) => Assert.Throws<FormatException>(() => PartialDate.Parse(text));

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("0000")]
    public void Refuses_a_day_that_does_not_exist(string text) => Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Parse(text));

    [Fact]
    public void A_day_needs_its_month() => Assert.Throws<ArgumentException>(() => new PartialDate(2023, day: 18));
}
