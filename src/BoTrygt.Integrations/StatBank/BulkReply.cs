using System.Globalization;
using System.Text;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Integrations.StatBank;

/// <summary>
/// A table in StatBank's format BULK: a row for each area and quarter, with semicolons and codes. Cells that are 0 are
/// left out, so a reply that was cut off looks like one with zeros; what tells them apart is the country's total.
/// </summary>
public static class BulkReply
{
    /// <summary>A hundred times what the table takes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const string Christiansoe = "411";
    private const string UnknownMunicipality = "998";
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The country's and the municipalities' figures, every quarter from the first to the last one in the reply.</summary>
    /// <param name="reply">Read to its end.</param>
    /// <param name="municipalityCodes">The codes of all municipalities.</param>
    /// <param name="fetchedOn">The day the reply was taken from StatBank.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StatBankException">The reply is not whole and right to the last row.</exception>
    public static async Task<IReadOnlyList<ReportedBurglaries>> ReadAsync(Stream reply, IReadOnlySet<string> municipalityCodes, DateOnly fetchedOn, CancellationToken cancellation = default)
    {
        var cells = Cells(await TextAsync(reply, cancellation), municipalityCodes);
        var quarters = QuartersWithoutGap(cells.Keys.Select(cell => cell.Quarter));
        quarters.ForEach(quarter => RefuseUnlessWhole(quarter, cells, municipalityCodes));
        return [.. from area in municipalityCodes.Order(StringComparer.Ordinal).Prepend(Area.Country)
                   from quarter in quarters
                   select new ReportedBurglaries { AreaCode = area, Year = quarter.Year, QuarterNumber = quarter.Number, Count = cells.GetValueOrDefault((area, quarter)), FetchedOn = fetchedOn }];
    }

    private static async Task<string> TextAsync(Stream reply, CancellationToken cancellation)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = await reply.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > MaxBytes)
        {
            throw new StatBankException($"Tabellen fylder over {MaxBytes / 1024 / 1024} MB og er ikke den, der blev bedt om.");
        }

        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, 0, length).TrimStart('\uFEFF').Trim();
            return text switch
            {
                "" => throw new StatBankException("Tabellen er tom."),
                ['<', ..] => throw new StatBankException("Svaret er en webside og ikke en tabel. Er adressen Statistikbankens?"),
                _ => text,
            };
        }
        catch (DecoderFallbackException cause)
        {
            throw new StatBankException("Tabellen er ikke skrevet i UTF-8. Hent den i formatet BULK fra Statistikbankens API.", cause);
        }
    }

    private static Dictionary<(string Area, Quarter Quarter), int> Cells(string text, IReadOnlySet<string> municipalityCodes)
    {
        var lines = text.Split('\n');
        var columns = new BulkColumns(lines[0]);
        var cells = new Dictionary<(string Area, Quarter Quarter), int>();
        for (var number = 2; number <= lines.Length; number++)
        {
            var (area, quarter, count) = columns.Read(number, lines[number - 1]);
            if (!municipalityCodes.Contains(area) && area is not (Area.Country or Christiansoe or UnknownMunicipality or ['0', '8', >= '1' and <= '5']))
            {
                throw new StatBankException($"Række {number}: området {area} er ukendt.");
            }

            if (!cells.TryAdd((area, quarter), count))
            {
                throw new StatBankException($"Række {number}: området {area} har allerede et tal for {quarter}.");
            }
        }

        return cells.Count > 0 ? cells : throw new StatBankException("Tabellen har ingen tal.");
    }

    private static List<Quarter> QuartersWithoutGap(IEnumerable<Quarter> quarters)
    {
        var known = quarters.ToHashSet();
        var first = known.MinBy(quarter => (quarter.Year, quarter.Number));
        var all = Enumerable.Range(0, known.Max(quarter => quarter.Since(first)) + 1).Select(first.Plus).ToList();
        var missing = all.Where(quarter => !known.Contains(quarter)).ToList();
        return missing.Count == 0 ? all : throw new StatBankException($"Kvartalet {missing[0]} mangler helt.");
    }

    private static void RefuseUnlessWhole(Quarter quarter, Dictionary<(string Area, Quarter Quarter), int> cells, IReadOnlySet<string> municipalityCodes)
    {
        if (!cells.TryGetValue((Area.Country, quarter), out var country) || country == 0)
        {
            throw new StatBankException($"Tabellen er ikke hel: landet har intet tal for {quarter}.");
        }

        var parts = municipalityCodes.Append(Christiansoe).Append(UnknownMunicipality).Sum(area => (long)cells.GetValueOrDefault((area, quarter)));
        if (country != parts)
        {
            throw new StatBankException(string.Create(Danish, $"Tabellen er ikke hel: i {quarter} har landet {country:N0}, men kommunerne, Christiansø og uoplyst {parts:N0} tilsammen."));
        }
    }
}
