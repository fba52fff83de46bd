namespace BoTrygt.Domain.Statistics;

/// <summary>Inhabitants of a municipality on 1 January: StatBank FOLK1A.</summary>
public class Population
{
    public required string MunicipalityCode { get; init; }
    public required int Year { get; init; }
    public required int Count { get; set; }
}
