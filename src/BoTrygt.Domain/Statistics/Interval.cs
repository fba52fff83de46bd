namespace BoTrygt.Domain.Statistics;

/// <summary>A 95 % interval, its ends included.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
