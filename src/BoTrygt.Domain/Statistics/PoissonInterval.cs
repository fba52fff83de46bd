using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace BoTrygt.Domain.Statistics;

/// <summary>What the expected number of cases may be, given the one that was counted.</summary>
public static class PoissonInterval
{
    private const double Tail = 0.025;

    /// <summary>A quantile takes many steps to find, and pages ask for the same few thousand counts again and again.</summary>
    private static readonly ConcurrentDictionary<int, Interval> Known = new();

    /// <summary>
    /// The exact 95 % interval of the expected number of cases, given the observed one:
    /// χ²(0.025; 2n) / 2 to χ²(0.975; 2n + 2) / 2 (Garwood, Biometrika 28, 1936). 74 gives 58.1 to 92.9.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Interval Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Known.GetOrAdd(count, Garwood);
    }

    /// <summary>
    /// The same for counts that vary more than independent cases: both ends √φ times as far from the count, as in a
    /// quasi-Poisson model (McCullagh and Nelder 1989, section 6.2), and never below 0.
    /// </summary>
    /// <param name="count">Cases.</param>
    /// <param name="dispersion">φ; 1 gives the exact interval. See <see cref="Dispersion"/>.</param>
    public static Interval Of(int count, double dispersion)
    {
        var exact = Of(count);
        var factor = Math.Sqrt(dispersion);
        return new(Math.Max(0, count - (count - exact.Lower) * factor), count + (exact.Upper - count) * factor);
    }

    private static Interval Garwood(int count)
    {
        var lower = count == 0 ? 0 : ChiSquared.InvCDF(2.0 * count, Tail) / 2;
        return new(lower, ChiSquared.InvCDF(2.0 * count + 2, 1 - Tail) / 2);
    }
}
