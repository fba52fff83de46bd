using Microsoft.AspNetCore.WebUtilities;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>The filters and the sorting as they stand in the address, whatever somebody typed there.</summary>
public sealed record PortfolioAddress
{
    public string? Princip { get; init; }
    public string? Tema { get; init; }
    public string? Kreds { get; init; }
    public string? Status { get; init; }
    public string? Stille { get; init; }
    public string? Q { get; init; }
    public string? Sorter { get; init; }
    public string? Retning { get; init; }
    public string? Side { get; init; }

    /// <summary>The address of a page with these.</summary>
    public string On(string path) => QueryHelpers.AddQueryString(path, Values.Where(value => !string.IsNullOrWhiteSpace(value.Value)));

    private Dictionary<string, string?> Values => new()
    {
        ["princip"] = Princip,
        ["tema"] = Tema,
        ["kreds"] = Kreds,
        ["status"] = Status,
        ["stille"] = Stille,
        ["q"] = Q,
        ["sorter"] = Sorter,
        ["retning"] = Retning,
        ["side"] = Side,
    };
}
