using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>The table of partnerships.</summary>
/// <param name="Title">Whose partnerships they are.</param>
/// <param name="Rows">Those that the filters leave, sorted.</param>
/// <param name="Shown">Those of them on this page, with all that they show once they are filled.</param>
/// <param name="Total">All within reach.</param>
/// <param name="Choice">Filters and sorting.</param>
/// <param name="Principles">To choose from.</param>
/// <param name="Themes">To choose from.</param>
/// <param name="Districts">To choose from: code and name.</param>
/// <param name="SeesOnlyShared">Somewhere one reads only what is shared with associations.</param>
public sealed record PortfolioPage(
    string Title,
    IReadOnlyList<PortfolioRow> Rows,
    IReadOnlyList<PortfolioRow> Shown,
    int Total,
    PortfolioChoice Choice,
    IReadOnlyList<Principle> Principles,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<KeyValuePair<string, string>> Districts,
    bool SeesOnlyShared)
{
    public const string Path = "/arbejdsrum/partnerskaber";

    /// <summary>As many as there were partnerships when this was made: they stand on one page.</summary>
    private const int RowsOnAPage = 16;

    private static readonly int[] UsualQuiet = [30, 60, 90, 180];

    /// <summary>Days to choose from, with the one that the address asks for.</summary>
    public IEnumerable<int> QuietChoices => Choice.QuietDays is { } days ? UsualQuiet.Append(days).Distinct().Order() : UsualQuiet;

    public Pager Pages => new(Within(Rows, Choice.Page), Last(Rows), page => (Choice.Address with { Side = page == 1 ? null : $"{page}" }).On(Path));

    public string Result => Choice.Limits ? $"{Rows.Count} af {Of(Total)}" : Of(Total);

    public string CsvAddress => (Choice.Address with { Side = null }).On($"{Path}.csv");

    public string? SortOf(PortfolioColumn column) => column != Choice.Sort ? null : Choice.IsDescending ? "descending" : "ascending";

    /// <summary>The rows of a page; beyond the last is the last.</summary>
    public static IReadOnlyList<PortfolioRow> Cut(IReadOnlyList<PortfolioRow> rows, int page) => [.. rows.Skip((Within(rows, page) - 1) * RowsOnAPage).Take(RowsOnAPage)];

    private static int Last(IReadOnlyList<PortfolioRow> rows) => Pager.LastOf(rows.Count, RowsOnAPage);

    private static int Within(IReadOnlyList<PortfolioRow> rows, int page) => Math.Min(page, Last(rows));

    private static string Of(int count) => count == 1 ? "1 partnerskab" : $"{count} partnerskaber";
}
