using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Statistics;

public class TargetJudgementTests
{
    /// <summary>A day on which the latest full year is 2025.</summary>
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Solroeds_74_in_2025_is_not_under_74_and_the_verdict_is_final() =>
        Assert.Equal(
            new(Verdict.NotMet, null, 2025, 74, 74, IsFinal: true),
            Judge(Burglary(Comparator.Under, 74, deadline: "2026-03-01"), Burglaries.Years(2024, 90, 74)));

    [Fact]
    public void Alleroeds_78_in_2025_is_under_80_for_now() =>
        Assert.Equal(
            new(Verdict.Met, null, 2025, 78, 80, IsFinal: false),
            Judge(Burglary(Comparator.Under, 80), Burglaries.Years(2024, 90, 78)));

    [Fact]
    public void Hoersholms_154_in_2025_is_not_under_85() =>
        Assert.Equal(
            new(Verdict.NotMet, null, 2025, 154, 85, IsFinal: false),
            Judge(Burglary(Comparator.Under, 85), Burglaries.Years(2025, 154)));

    [Theory]
    [InlineData("Rudersdal", 66, null, 322)]
    [InlineData("Randers", 66.6667, "2028-08-18", 267)]
    public void A_percentage_without_a_baseline_year_cannot_be_judged(string where, double level, string? deadline, int count) =>
        Assert.Equal(
            (where, new TargetJudgement(Verdict.CannotBeJudged, WhyNotJudged.NoBaseline)),
            (where, Judge(Burglary(Comparator.PercentBelow, (decimal)level, deadline), Burglaries.Years(2025, count))));

    [Fact]
    public void Dragoers_keep_it_low_names_no_level() =>
        Assert.Equal(
            new(Verdict.CannotBeJudged, WhyNotJudged.NoLevel),
            Judge(Burglary(comparator: null, level: null), Burglaries.Years(2025, 24)));

    [Theory]
    [InlineData(Measure.NeighbourhoodWatchMembers)]
    [InlineData(Measure.NeighbourhoodWatchShare)]
    [InlineData(Measure.FeltSafety)]
    public void What_no_public_series_counts_cannot_be_judged(Measure measure) =>
        Assert.Equal(
            new(Verdict.CannotBeJudged, WhyNotJudged.NotCounted),
            Judge(Of(measure, Comparator.AtLeast, 1275, "2026-03-01"), Burglaries.Years(2025, 74)));

    [Theory]
    [InlineData("2025-12-31", 2025, true)]
    [InlineData("2026-01-01", 2025, true)]
    [InlineData("2026-03-01", 2025, true)]
    [InlineData("2026-03", 2025, true)]
    [InlineData("2025-12-30", 2024, true)]
    [InlineData("2026-05-31", 2025, true)]
    [InlineData("2026-06-01", 2025, false)]
    [InlineData("2026", 2025, false)]
    [InlineData("2026-12-31", 2025, false)]
    [InlineData("2028-08-18", 2025, false)]
    [InlineData(null, 2025, false)]
    public void The_last_full_year_before_the_deadline_is_judged_else_the_latest(string? deadline, int year, bool final)
    {
        var judgement = Judge(Burglary(Comparator.Under, 74, deadline), Burglaries.Years(2023, 100, 90, 74));

        Assert.Equal((year, final), (judgement.Year, judgement.IsFinal));
    }

    [Theory]
    [InlineData("2026-05-31", Verdict.NotMet)]
    [InlineData("2026-06-01", Verdict.StillToCome)]
    [InlineData("2026-05", Verdict.NotMet)]
    [InlineData("2026-06", Verdict.StillToCome)]
    [InlineData("2026", Verdict.StillToCome)]
    [InlineData("2029", Verdict.StillToCome)]
    [InlineData(null, Verdict.NotMet)]
    public void Too_many_is_not_met_from_the_day_after_the_deadline_and_until_then_still_to_come(string? deadline, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Burglary(Comparator.Under, 74, deadline), Burglaries.Years(2024, 90, 74)).Verdict);

    [Fact]
    public void Few_enough_is_met_before_the_deadline_too() =>
        Assert.Equal(new(Verdict.Met, null, 2025, 73, 74, IsFinal: false), Judge(Burglary(Comparator.Under, 74, "2029"), Burglaries.Years(2024, 90, 73)));

    [Theory]
    [InlineData(60)]
    [InlineData(90)]
    public void A_deadline_that_is_over_waits_for_its_figures(int countBefore) =>
        Assert.Equal(new(Verdict.CannotBeJudged, WhyNotJudged.FiguresToCome, Limit: 74), Judge(Burglary(Comparator.Under, 74, "2026-03-01"), Burglaries.Years(2024, countBefore)));

    [Fact]
    public void A_year_that_is_not_yet_full_is_not_judged()
    {
        var series = new BurglarySeries(Burglaries.From(new(2025, 1), 20, 20, 20, 20, 5, 5, 5));

        Assert.Equal(2025, Judge(Burglary(Comparator.Under, 74), series).Year);
    }

    [Fact]
    public void A_deadline_before_the_series_leaves_no_figures() =>
        Assert.Equal(
            new(Verdict.CannotBeJudged, WhyNotJudged.NoFigures),
            Judge(Burglary(Comparator.Under, 74, deadline: "2006-06-01"), Burglaries.Years(2007, 100)));

    [Fact]
    public void A_series_without_a_full_year_leaves_no_figures() =>
        Assert.Equal(
            new(Verdict.CannotBeJudged, WhyNotJudged.NoFigures),
            Judge(Burglary(Comparator.Under, 74), new BurglarySeries(Burglaries.From(new(2025, 1), 1, 2, 3))));

    [Theory]
    [InlineData(100, 34, Verdict.Met)]
    [InlineData(100, 35, Verdict.NotMet)]
    public void A_percentage_below_counts_from_its_baseline_year(int baseline, int count, Verdict verdict) =>
        Assert.Equal(
            new(verdict, null, 2025, count, 34, IsFinal: false),
            Judge(Burglary(Comparator.PercentBelow, 66, baselineYear: 2024), Burglaries.Years(2024, baseline, count)));

    [Fact]
    public void Exactly_two_thirds_fewer_meets_a_target_of_two_thirds() =>
        Assert.Equal(
            Verdict.Met,
            Judge(Burglary(Comparator.PercentBelow, 66.6667m, baselineYear: 2024), Burglaries.Years(2024, 222, 74)).Verdict);

    [Fact]
    public void A_baseline_year_outside_the_series_leaves_no_figures() =>
        Assert.Equal(
            new(Verdict.CannotBeJudged, WhyNotJudged.NoFigures),
            Judge(Burglary(Comparator.PercentBelow, 66, baselineYear: 2006), Burglaries.Years(2024, 100, 20)));

    [Theory]
    [InlineData(Comparator.Under, 73, Verdict.Met)]
    [InlineData(Comparator.Under, 74, Verdict.NotMet)]
    [InlineData(Comparator.AtMost, 74, Verdict.Met)]
    [InlineData(Comparator.AtMost, 75, Verdict.NotMet)]
    [InlineData(Comparator.MoreThan, 74, Verdict.NotMet)]
    [InlineData(Comparator.MoreThan, 75, Verdict.Met)]
    [InlineData(Comparator.AtLeast, 73, Verdict.NotMet)]
    [InlineData(Comparator.AtLeast, 74, Verdict.Met)]
    public void Each_comparator_treats_the_level_itself_as_its_words_say(Comparator comparator, int count, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Burglary(comparator, 74), Burglaries.Years(2025, count)).Verdict);

    private static TargetJudgement Judge(Target target, BurglarySeries series) => TargetJudgement.Of(target, series, Today);

    private static Target Burglary(Comparator? comparator, decimal? level, string? deadline = null, int? baselineYear = null) =>
        Of(Measure.ReportedBurglaries, comparator, level, deadline, baselineYear);

    private static Target Of(Measure measure, Comparator? comparator, decimal? level, string? deadline = null, int? baselineYear = null) => new()
    {
        Position = 1,
        Text = "Prøve",
        Source = "Prøve",
        Measure = measure,
        Comparator = comparator,
        Level = level,
        Deadline = deadline is null ? null : PartialDate.Parse(deadline),
        BaselineYear = baselineYear,
    };
}
