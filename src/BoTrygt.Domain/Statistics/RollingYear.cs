namespace BoTrygt.Domain.Statistics;

/// <summary>Four quarters in a row.</summary>
/// <param name="End">The last of them.</param>
/// <param name="Count">Cases in the four quarters.</param>
public readonly record struct RollingYear(Quarter End, int Count)
{
    public Interval Interval => PoissonInterval.Of(Count);
}
