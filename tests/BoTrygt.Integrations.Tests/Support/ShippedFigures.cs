using System.Globalization;
using System.Text;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Integrations.Tests.Support;

/// <summary>The real figures that ship with the program, and the reply in which StatBank would give them.</summary>
internal static class ShippedFigures
{
    public static readonly IReadOnlyList<(string Area, Quarter Quarter, int Count)> Rows = Read();

    public static readonly IReadOnlySet<string> MunicipalityCodes = Rows.Select(row => row.Area).Where(area => area != Area.Country).ToHashSet();

    /// <summary>As the API does it: cells of 0 left out, with regions, Christiansø and what has no known municipality.</summary>
    public static readonly string Reply = Write();

    private static List<(string Area, Quarter Quarter, int Count)> Read()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Seed", "burglaries.csv")).Where(line => !line.StartsWith('#')).Select(line => line.Split(';')).ToList();
        return [.. lines.Skip(1).SelectMany(fields => fields.Skip(1).Select((count, index) => (fields[0], Quarter.Parse(lines[0][index + 1]), int.Parse(count, CultureInfo.InvariantCulture))))];
    }

    private static string Write()
    {
        var reply = new StringBuilder("OMRÅDE;OVERTRÆD;TID;INDHOLD\n");
        foreach (var quarter in Rows.GroupBy(row => row.Quarter))
        {
            var municipalities = quarter.Where(row => row.Area != Area.Country).Sum(row => row.Count);
            var unknown = quarter.Single(row => row.Area == Area.Country).Count - municipalities;
            var regions = Enumerable.Range(81, 5).Select(code => ($"0{code}", quarter.Key, municipalities / 5));
            var cells = quarter.Concat(regions).Append(("411", quarter.Key, unknown / 2)).Append(("998", quarter.Key, unknown - unknown / 2));
            foreach (var (area, time, count) in cells.Where(cell => cell.Item3 != 0))
            {
                reply.Append(CultureInfo.InvariantCulture, $"{area};1320;{time};{count}\n");
            }
        }

        return reply.ToString();
    }
}
