using System.Globalization;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Integrations.StatBank;

/// <summary>Where the columns of a BULK table lie; StatBank promises no order.</summary>
internal sealed class BulkColumns
{
    private const string Offence = "1320";
    private static readonly string[] Names = ["OMRÅDE", "OVERTRÆD", "TID", "INDHOLD"];
    private readonly int[] _positions;

    /// <exception cref="StatBankException">The columns are not the four of the table.</exception>
    public BulkColumns(string header)
    {
        var names = Fields(header);
        _positions = [.. Names.Select(name => Array.FindIndex(names, field => field.Equals(name, StringComparison.OrdinalIgnoreCase)))];
        if (names.Length != Names.Length || _positions.Contains(-1))
        {
            throw new StatBankException($"Række 1: kolonnerne skal være {string.Join(", ", Names)}, men er {Quote(header)}.");
        }
    }

    /// <exception cref="StatBankException">A field is missing or is not what its column should hold.</exception>
    public (string Area, Quarter Quarter, int Count) Read(int number, string line)
    {
        var fields = Fields(line);
        if (fields.Length != _positions.Length)
        {
            throw new StatBankException($"Række {number}: der er {fields.Length} felter, men der skal være {_positions.Length}.");
        }

        return (AreaCode(number, fields[_positions[0]], fields[_positions[1]]), QuarterOf(number, fields[_positions[2]]), CountOf(number, fields[_positions[3]]));
    }

    private static string AreaCode(int number, string area, string offence) => (area, offence) switch
    {
        ([_, _, _], Offence) when area.All(char.IsAsciiDigit) => area,
        (_, Offence) => throw new StatBankException($"Række {number}: {Quote(area)} er ikke en kode på tre cifre. Bed om koder (valuePresentation=Code), ikke navne."),
        _ => throw new StatBankException($"Række {number}: overtrædelsen er {Quote(offence)}, men skal være koden {Offence}. Bed om koder (valuePresentation=Code), ikke navne."),
    };

    private static Quarter QuarterOf(int number, string text)
    {
        try
        {
            return Quarter.Parse(text);
        }
        catch (FormatException cause)
        {
            throw new StatBankException($"Række {number}: {Quote(text)} er ikke et kvartal som 2025K1.", cause);
        }
    }

    private static int CountOf(int number, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new StatBankException($"Række {number}: {Quote(text)} er ikke et antal (et helt tal fra 0 og op).");

    private static string[] Fields(string line) => line.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>What stood there, on one line and no longer than it takes to find it.</summary>
    private static string Quote(string text) => $"'{new string([.. text.Trim().Where(letter => !char.IsControl(letter)).Take(80)])}'";
}
