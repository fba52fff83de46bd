using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>The table of partnerships.</summary>
/// <param name="Title">Whose partnerships they are.</param>
/// <param name="Rows">Those that the filters leave, sorted.</param>
/// <param name="Total">All within reach.</param>
/// <param name="Choice">Filters and sorting.</param>
/// <param name="Principles">To choose from.</param>
/// <param name="Themes">To choose from.</param>
/// <param name="Districts">To choose from: code and name.</param>
/// <param name="SeesOnlyShared">Somewhere one reads only what is shared with associations.</param>
public sealed record PortfolioPage(
    string Title,
    IReadOnlyList<PortfolioRow> Rows,
    int Total,
    PortfolioChoice Choice,
    IReadOnlyList<Principle> Principles,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<KeyValuePair<string, string>> Districts,
    bool SeesOnlyShared)
{
    public const string Path = "/arbejdsrum/partnerskaber";

    private static readonly int[] UsualQuiet = [30, 60, 90, 180];

    /// <summary>Days to choose from, with the one that the address asks for.</summary>
    public IEnumerable<int> QuietChoices => Choice.QuietDays is { } days ? UsualQuiet.Append(days).Distinct().Order() : UsualQuiet;

    public string Result => Choice.Limits ? $"{Rows.Count} af {Of(Total)}" : Of(Total);

    public string CsvAddress => Choice.Address.On($"{Path}.csv");

    public string? SortOf(PortfolioColumn column) => column != Choice.Sort ? null : Choice.IsDescending ? "descending" : "ascending";

    private static string Of(int count) => count == 1 ? "1 partnerskab" : $"{count} partnerskaber";
}
