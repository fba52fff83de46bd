using System.Globalization;
using BoTrygt.Web.Shared.Csv;
using BoTrygt.Web.Shared.Figures;

namespace BoTrygt.Web.Citizens.Figures;

/// <summary>A series as a file.</summary>
internal static class FiguresCsv
{
    private const string Source = "Danmarks Statistik STRAF11 1320 (CC BY 4.0)";
    private static readonly string[] Head = ["område", "kvartal", "anmeldte indbrud", "hentet", "kilde"];

    public static byte[] Write(BurglaryFigures figures, string areaCode)
    {
        var fetchedOn = figures.Series.FetchedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = figures.Series.Quarters.Select(row => new[] { areaCode, $"{row.Quarter}", row.Count.ToString(CultureInfo.InvariantCulture), fetchedOn, Source });
        return DanishCsv.Write(rows.Prepend(Head));
    }
}
