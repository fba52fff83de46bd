using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Statistics;

/// <summary>What the real series says of a target.</summary>
/// <param name="Verdict">Met, not met, not yet, or that it cannot be judged.</param>
/// <param name="WhyNot">Why it cannot be judged; null when it can.</param>
/// <param name="Year">The calendar year judged; null when none was.</param>
/// <param name="Count">Reported burglaries in that year.</param>
/// <param name="Limit">The number of burglaries that the target comes to, for a percentage its share of the baseline.</param>
/// <param name="IsFinal">The deadline has passed, so the verdict stays; else it is how things stand now.</param>
public sealed record TargetJudgement(Verdict Verdict, WhyNotJudged? WhyNot, int? Year = null, int? Count = null, decimal? Limit = null, bool IsFinal = false)
{
    /// <summary>
    /// Judges the last full calendar year before the deadline when the series has it, else the latest full year. Not met is
    /// said of a deadline that is over, and not before.
    /// </summary>
    /// <param name="target">What was promised.</param>
    /// <param name="series">The kommune's own.</param>
    /// <param name="today">In Denmark.</param>
    public static TargetJudgement Of(Target target, BurglarySeries series, DateOnly today)
    {
        if (target.Measure != Measure.ReportedBurglaries)
        {
            return Unknown(WhyNotJudged.NotCounted);
        }

        if (target.Comparator is not { } comparator || target.Level is not { } level)
        {
            return Unknown(WhyNotJudged.NoLevel);
        }

        if (comparator == Comparator.PercentBelow && target.BaselineYear is null)
        {
            return Unknown(WhyNotJudged.NoBaseline);
        }

        return LimitOf(comparator, level, target, series) is { } limit && YearToJudge(target, series) is { } year
            ? Judge(comparator, limit, year, series, target, today)
            : Unknown(WhyNotJudged.NoFigures);
    }

    private static TargetJudgement Unknown(WhyNotJudged why) => new(Verdict.CannotBeJudged, why);

    private static decimal? LimitOf(Comparator comparator, decimal level, Target target, BurglarySeries series) =>
        comparator == Comparator.PercentBelow ? Share(series.Year(target.BaselineYear!.Value), 100 - level) : level;

    /// <summary>Rounded, since a level such as two thirds is itself written with four decimals.</summary>
    private static decimal? Share(int? baseline, decimal percent) => baseline is { } count ? decimal.Round(count * percent / 100, 2) : null;

    private static int? YearToJudge(Target target, BurglarySeries series)
    {
        var latest = series.LatestFullYear;
        var wanted = LastFullYearBefore(target.Deadline) ?? latest;
        return wanted > latest ? latest : wanted;
    }

    private static int? LastFullYearBefore(PartialDate? deadline) => deadline?.FirstDay.AddDays(1).Year - 1;

    private static TargetJudgement Judge(Comparator comparator, decimal limit, int year, BurglarySeries series, Target target, DateOnly today)
    {
        if (series.Year(year) is not { } count)
        {
            return Unknown(WhyNotJudged.NoFigures);
        }

        var (isDue, isLast) = (target.IsDueBefore(today), year == LastFullYearBefore(target.Deadline));
        if (isDue && !isLast)
        {
            return Unknown(WhyNotJudged.FiguresToCome) with { Limit = limit };
        }

        var otherwise = isDue || target.Deadline is null ? Verdict.NotMet : Verdict.StillToCome;
        return new(IsMet(comparator, count, limit) ? Verdict.Met : otherwise, null, year, count, limit, IsFinal: isDue);
    }

    private static bool IsMet(Comparator comparator, int count, decimal limit) => comparator switch
    {
        Comparator.Under => count < limit,
        Comparator.AtMost or Comparator.PercentBelow => count <= limit,
        Comparator.MoreThan => count > limit,
        _ => count >= limit,
    };
}
