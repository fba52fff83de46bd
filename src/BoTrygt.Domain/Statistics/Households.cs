namespace BoTrygt.Domain.Statistics;

/// <summary>Households in a municipality on 1 January: StatBank FAM55N.</summary>
public class Households
{
    public required string MunicipalityCode { get; init; }
    public required int Year { get; init; }
    public required int Count { get; set; }
}
