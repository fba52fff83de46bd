namespace BoTrygt.Domain.Statistics;

/// <summary>What a figure counts over: a municipality, by its code, or the whole country.</summary>
public static class Area
{
    public const int CodeMaxLength = 3;

    /// <summary>Statistics Denmark's code of the whole country, the places with no known municipality included.</summary>
    public const string Country = "000";
}
