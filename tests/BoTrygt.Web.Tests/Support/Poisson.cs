using System.Collections.Concurrent;

namespace BoTrygt.Web.Tests.Support;

/// <summary>The exact interval of a count, found the slow way: by halving, on sums of the probabilities themselves.</summary>
internal static class Poisson
{
    private static readonly ConcurrentDictionary<int, (double Lower, double Upper)> Found = new();

    public static (double Lower, double Upper) Interval(int count) => Found.GetOrAdd(count, Find);

    private static (double Lower, double Upper) Find(int count) => (
        count == 0 ? 0 : Root(rate => 1 - Below(count - 1, rate) > 0.025, count),
        Root(rate => Below(count, rate) < 0.025, count));

    /// <summary>The probability of at most that many cases.</summary>
    private static double Below(int count, double rate)
    {
        double sum = 0, log = -rate;
        for (var cases = 0; cases <= count; cases++)
        {
            sum += Math.Exp(log);
            log += Math.Log(rate) - Math.Log(cases + 1);
        }

        return sum;
    }

    private static double Root(Func<double, bool> isAbove, int count)
    {
        double low = 1e-9, high = 2.0 * count + 10;
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = isAbove(middle) ? (low, middle) : (middle, high);
        }

        return (low + high) / 2;
    }
}
