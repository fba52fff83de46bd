namespace BoTrygt.Domain.Places;

/// <summary>A Danish region, which exists for a period: Hovedstaden and Sjælland become Østdanmark on 1 January 2027.</summary>
public class Region
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 60;

    /// <summary>Our own code in ASCII, such as <c>oestdanmark</c>: the official numbers are given out anew with a reform.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>First day on which the region exists.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day on which the region exists; null while no end is decided.</summary>
    public DateOnly? To { get; set; }

    public bool ExistsOn(DateOnly date) => From <= date && (To is null || date <= To);
}
