namespace BoTrygt.Database.Generation;

/// <summary>How much is generated.</summary>
/// <param name="Municipalities">How many of them have a partnership: from <see cref="FewestMunicipalities"/> to all.</param>
/// <param name="Years">How many years back from today; each has its plan.</param>
public sealed record GenerationSize(int Municipalities, int Years)
{
    /// <summary>Those that have a partnership in the reference data.</summary>
    public const int FewestMunicipalities = 16;

    /// <summary>All of Denmark's.</summary>
    public const int MostMunicipalities = 98;

    public const int MostYears = 30;

    public bool IsPossible => Municipalities is >= FewestMunicipalities and <= MostMunicipalities && Years is >= 1 and <= MostYears;

    /// <summary>The years of all partnerships: what the work is counted in.</summary>
    public int PartnershipYears => Municipalities * Years;
}
