namespace BoTrygt.Domain.Statistics;

/// <summary>A count after against a count before, each held against a reference's counts, with its 95 % interval.</summary>
/// <param name="Value">After / before, divided by the same ratio of the reference. 1 is no difference.</param>
/// <param name="Interval">Where the true ratio lies, dispersion taken into account.</param>
public sealed record RateRatio(double Value, Interval Interval)
{
    private const double Normal975 = 1.959964;

    /// <summary>Chance alone explains the difference.</summary>
    public bool CannotBeToldFromChance => Interval.Contains(1);

    /// <summary>
    /// The change in one place: log ratio ± 1.96 · √(φ · (1/before + 1/after)), the usual large-sample interval of a
    /// ratio of two Poisson counts (Rothman, Modern Epidemiology), with the variance multiplied by the dispersion φ
    /// as in a quasi-Poisson model (McCullagh and Nelder 1989, section 6.2). Null when a count is 0.
    /// </summary>
    /// <param name="before">Cases in the earlier period.</param>
    /// <param name="after">Cases in a later period of the same length.</param>
    /// <param name="dispersion">1 for pure Poisson counts; see <see cref="Dispersion"/>.</param>
    public static RateRatio? Of(int before, int after, double dispersion) =>
        before == 0 || after == 0 ? null : From((double)after / before, dispersion * (1.0 / before + 1.0 / after));

    /// <summary>
    /// Difference in differences: the change here over the change in a reference place, whose counts are taken as
    /// independent. Furesø 322 → 209 against the country's 28,765 → 24,553 gives 0.76 (0.64–0.91). Null when a count is 0.
    /// </summary>
    public static RateRatio? Of(int before, int after, int referenceBefore, int referenceAfter, double dispersion)
    {
        if (before == 0 || after == 0 || referenceBefore == 0 || referenceAfter == 0)
        {
            return null;
        }

        var ratio = (double)after / before / ((double)referenceAfter / referenceBefore);
        return From(ratio, dispersion * (1.0 / before + 1.0 / after + 1.0 / referenceBefore + 1.0 / referenceAfter));
    }

    private static RateRatio From(double ratio, double variance)
    {
        var factor = Math.Exp(Normal975 * Math.Sqrt(variance));
        return new(ratio, new(ratio / factor, ratio * factor));
    }
}
