using System.Globalization;
using CsvHelper;

namespace BoTrygt.Web.Shared.Csv;

/// <summary>A file that a Danish Excel opens as it is, and in which nothing that somebody wrote is run as a formula.</summary>
public static class DanishCsv
{
    private const string Formula = "=+-@";
    private const string Control = "\t\r\n";

    private static readonly CsvWriterOptions Layout = new() { Separator = ';', WriteByteOrderMark = true };

    /// <summary>A byte order mark, semicolons, one line per row; the first row is the heading.</summary>
    public static byte[] Write(IEnumerable<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Layout, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                csv.WriteRecord(Array.ConvertAll(row, Harmless));
            }
        }

        return file.ToArray();
    }

    /// <summary>01-03-2021: what a Danish Excel takes for a date.</summary>
    public static string Cell(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>A spreadsheet may skip quotes and spaces before it sees a formula, so the first sign behind them counts too.</summary>
    private static string Harmless(string text)
    {
        var behind = text.AsSpan().TrimStart().TrimStart("\"'").TrimStart();
        return text.Length > 0 && (Control.Contains(text[0], StringComparison.Ordinal) || (behind.Length > 0 && Formula.Contains(behind[0], StringComparison.Ordinal)))
            ? $"'{text}"
            : text;
    }
}
