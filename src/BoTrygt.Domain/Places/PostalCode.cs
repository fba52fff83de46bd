namespace BoTrygt.Domain.Places;

/// <summary>
/// A postal code, its town, and one municipality it reaches into. Postal codes cross municipal borders,
/// so one code has a row for each municipality.
/// </summary>
public class PostalCode
{
    public const int CodeMaxLength = 4;
    public const int TownMaxLength = 60;

    public required string Code { get; init; }
    public required string MunicipalityCode { get; init; }
    public required string Town { get; set; }
}
