using System.Globalization;
using System.Text;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using CsvHelper;

namespace BoTrygt.Web.Administrators.Invitations;

/// <summary>A line of the file, as it was typed.</summary>
/// <param name="Number">The line in the file, from 1; the heading is 1.</param>
/// <param name="Name">The first column.</param>
/// <param name="Email">The second.</param>
/// <param name="Role">The third, in Danish.</param>
/// <param name="LastDay">The fourth, which may be missing.</param>
public sealed record InvitationLine(int Number, string Name, string Email, string Role, string LastDay)
{
    private static readonly string[] Dates = ["dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>The form that it stands for; what is no role and no day is missing there.</summary>
    public InvitationForm ToForm() => new() { Name = Name, Email = Email, Role = ReadRole(), LastDay = ReadDay() };

    /// <summary>It is empty, or a day.</summary>
    public bool HasReadableDay => LastDay.Length == 0 || ReadDay() is not null;

    private Role? ReadRole() => Enum.GetValues<Role>().Select(role => (Role?)role).FirstOrDefault(role => role.GetValueOrDefault().InDanish().Equals(Role, StringComparison.OrdinalIgnoreCase));

    private DateOnly? ReadDay() => DateOnly.TryParseExact(LastDay, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>What a spreadsheet saves as CSV: navn, e-mail, rolle and perhaps the last day; the first line is the heading.</summary>
internal static class InvitationLines
{
    /// <summary>More than a kommune has, and few enough to look through.</summary>
    public const int Most = 200;

    public const long MaxBytes = 200_000;

    private const int Columns = 4;
    private static readonly string[] SpreadsheetEndings = [".xlsx", ".xls", ".ods"];

    /// <summary>How the files of Excel and LibreOffice begin: with that of a ZIP, or of the format that Office had before.</summary>
    private static readonly byte[][] SpreadsheetBeginnings = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>It is the spreadsheet itself and not what it is saved as.</summary>
    public static async Task<bool> IsSpreadsheetAsync(string name, Stream file, CancellationToken cancellation)
    {
        var beginning = new byte[4];
        await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        file.Position = 0;
        return SpreadsheetEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || SpreadsheetBeginnings.Any(known => known.AsSpan().SequenceEqual(beginning));
    }

    /// <summary>Without the heading and empty lines. Excel in Denmark separates with semicolons, others with commas or tabs.</summary>
    /// <exception cref="CsvFormatException">It is no such file.</exception>
    public static async Task<IReadOnlyList<InvitationLine>> ReadAsync(Stream file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var text = Decode(bytes.ToArray());
        var heading = text.Split('\n')[0];
        using var csv = CsvReader.FromText(text, new() { Separator = Separators.MaxBy(sign => heading.Count(letter => letter == sign)), TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
        var lines = new List<InvitationLine>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, Columns).Select(column => column < csv.FieldCount ? csv.GetString(column).Trim() : "").ToList();
            if (cells.Any(cell => cell.Length > 0))
            {
                lines.Add(new((int)csv.LineNumber, cells[0], cells[1], cells[2], cells[3]));
            }
        }

        return lines;
    }

    /// <summary>Older spreadsheets save in the letters of Windows.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
