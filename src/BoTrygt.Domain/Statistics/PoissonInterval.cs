using MathNet.Numerics.Distributions;

namespace BoTrygt.Domain.Statistics;

/// <summary>How far a count can lie from its expected value by chance alone.</summary>
public static class PoissonInterval
{
    private const double Tail = 0.025;

    /// <summary>
    /// The exact 95 % interval of the expected number of cases, given the observed one:
    /// χ²(0.025; 2n) / 2 to χ²(0.975; 2n + 2) / 2 (Garwood, Biometrika 28, 1936). 74 gives 58.1 to 92.9.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Interval Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var lower = count == 0 ? 0 : ChiSquared.InvCDF(2.0 * count, Tail) / 2;
        return new(lower, ChiSquared.InvCDF(2.0 * count + 2, 1 - Tail) / 2);
    }
}
