using System.Globalization;
using System.Text;
using BoTrygt.Web.Shared.Figures;

namespace BoTrygt.Web.Citizens.Figures;

/// <summary>
/// A series as a file that a Danish Excel opens as it is: semicolons and a byte order mark. Every cell is a number, a
/// quarter or a code of ours, so none needs quoting.
/// </summary>
internal static class FiguresCsv
{
    public static byte[] Write(BurglaryFigures figures, string areaCode)
    {
        var text = new StringBuilder("område;kvartal;anmeldte indbrud;hentet;kilde\r\n");
        foreach (var (quarter, count) in figures.Series.Quarters)
        {
            text.Append(CultureInfo.InvariantCulture, $"{areaCode};{quarter};{count};{figures.Series.FetchedOn:yyyy-MM-dd};Danmarks Statistik STRAF11 1320 (CC BY 4.0)\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
