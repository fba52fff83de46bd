using BoTrygt.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Statistics;

[Properties(Arbitrary = [typeof(QuarterTests)], Replay = "(20261123,7)", MaxTest = 200)]
public class QuarterTests
{
    public static Arbitrary<Quarter> Quarters() =>
        Gen.Choose(1900 * 4, 2100 * 4).Select(index => new Quarter(index / 4, index % 4 + 1)).ToArbitrary();

    [Property]
    public bool Plus_and_since_undo_each_other(Quarter one, Quarter other) => other.Plus(one.Since(other)) == one;

    [Property]
    public bool Four_quarters_later_is_the_same_quarter_of_next_year(Quarter quarter) => quarter.Plus(4) == new Quarter(quarter.Year + 1, quarter.Number);

    [Property]
    public bool Text_comes_back_as_it_was(Quarter quarter) => Quarter.Parse(quarter.ToString()) == quarter;

    [Theory]
    [InlineData("2025K4", 1, "2026K1")]
    [InlineData("2025K1", -1, "2024K4")]
    [InlineData("2025K1", 0, "2025K1")]
    public void Plus_crosses_the_turn_of_the_year(string from, int quarters, string to) => Assert.Equal(to, Quarter.Parse(from).Plus(quarters).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025K0")]
    [InlineData("2025K5")]
    [InlineData("2025Q1")]
    [InlineData("2025k1")]
    [InlineData(" 025K1")]
    [InlineData("2025K1 ")]
    public void Refuses_what_is_not_a_quarter(string text) => Assert.Throws<FormatException>(() => Quarter.Parse(text));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_year_has_quarters_1_to_4(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(2025, number));
}
