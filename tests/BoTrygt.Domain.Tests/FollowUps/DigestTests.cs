using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Domain.Tests.FollowUps;

public sealed class DigestTests
{
    [Theory]
    [InlineData(DigestRhythm.Daily, "2026-11-26", true)]
    [InlineData(DigestRhythm.Daily, "2026-11-28", false)]
    [InlineData(DigestRhythm.Daily, "2026-12-25", false)]
    [InlineData(DigestRhythm.Weekly, "2026-11-23", true)]
    [InlineData(DigestRhythm.Weekly, "2026-11-24", false)]
    [InlineData(DigestRhythm.Weekly, "2026-04-06", false)]
    [InlineData(DigestRhythm.Weekly, "2026-04-07", true)]
    public void Days_of_a_summary(DigestRhythm rhythm, string day, bool isOne) =>
        Assert.Equal(isOne, Digest.IsDayFor(rhythm, Day(day), waitingSince: Day(day)));

    /// <summary>The portal was down on Monday 23 November, or on the Tuesday after Easter.</summary>
    [Theory]
    [InlineData("2026-11-24", "2026-11-22", true)]
    [InlineData("2026-11-24", "2026-11-23", false)]
    [InlineData("2026-11-27", "2026-11-17", true)]
    [InlineData("2026-11-28", "2026-11-17", false)]
    [InlineData("2026-04-08", "2026-04-06", true)]
    [InlineData("2026-04-08", "2026-04-07", false)]
    public void A_weekly_summary_that_was_missed_comes_on_the_next_working_day(string day, string waitingSince, bool comes) =>
        Assert.Equal(comes, Digest.IsDayFor(DigestRhythm.Weekly, Day(day), Day(waitingSince)));

    [Fact]
    public void A_link_keeps_the_hash_of_its_code_alone()
    {
        var (link, code) = UpdateLink.For(Guid.NewGuid(), [], new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(43, code.Length);
        Assert.Equal(SecretCode.HashOf(code), link.CodeHash);
        Assert.DoesNotContain(code, link.CodeHash, StringComparison.Ordinal);
        Assert.NotEqual(code, UpdateLink.For(Guid.NewGuid(), [], default).Code);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
