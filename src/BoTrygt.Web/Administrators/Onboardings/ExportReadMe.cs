using System.Text;
using BoTrygt.Web.Shared.Audit;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>What an export is, for whoever opens it without knowing the portal.</summary>
internal static class ExportReadMe
{
    public const string Path = "LÆS MIG.txt";

    /// <param name="partnership">Its name.</param>
    /// <param name="madeAt">UTC.</param>
    /// <param name="contents">The JSON files.</param>
    /// <param name="files">The attachments and images that are there.</param>
    /// <param name="missing">Those that the store did not have.</param>
    public static string Of(string partnership, DateTime madeAt, IReadOnlyList<ExportedRows> contents, IReadOnlyList<string> files, IReadOnlyList<string> missing)
    {
        var text = new StringBuilder($"{partnership}: alle data\nLavet {madeAt.InDanishWithTime()}\n\n");
        text.AppendLine("Her er alt, hvad partnerskabet har skrevet i Bo trygts portal, også det, der er arkiveret.");
        text.AppendLine("Filerne i mappen »data« er JSON og kan åbnes med et tekstprogram. Hver række har sit »Id«, og andre rækker henviser til den med det.");
        text.AppendLine("Tidspunkter er i UTC. Felterne hedder det samme som i portalens program. Nederst står de på dansk.");
        Add(text, "Det ligger her", [.. contents.Select(content => $"{content.Path}: {Holds(content)}"), .. Folder(files, "bilag/", "bilag. Hvert navn begynder med bilagets Id"), .. Folder(files, "billeder/", "billedfiler. Hver mappe hedder billedets Id")]);
        Add(text, "Filer, der ikke kunne hentes i filarkivet", missing);
        Add(text, "Det er ikke med", [.. LeftOut.Kinds.Select(kind => $"{ExportWords.OfKind(kind.Key.Name)}: {kind.Value}"), .. LeftOut.Fields.Select(field => $"Feltet {field.Key}: {field.Value}"), .. LeftOut.Elsewhere]);
        Add(text, "Felterne på dansk", [.. FieldsIn(contents).Where(AuditWords.Knows).Select(field => $"{field}: {AuditWords.OfField(field)}")]);
        return text.Replace("\r\n", "\n").Replace("\n", "\r\n").ToString();
    }

    private static string Holds(ExportedRows content) => $"Her er {(content.Rows.Count == 1 ? "1 række" : $"{content.Rows.Count.InDanish()} rækker")}, og hver række er: {content.Each}.";

    private static IEnumerable<string> Folder(IReadOnlyList<string> files, string folder, string holds)
    {
        var count = files.Count(file => file.StartsWith(folder, StringComparison.Ordinal));
        return count == 0 ? [] : [$"{folder}: Her er {count.InDanish()} {holds}."];
    }

    private static IEnumerable<string> FieldsIn(IReadOnlyList<ExportedRows> contents) =>
        contents.SelectMany(content => content.Rows).OfType<IReadOnlyDictionary<string, object?>>().SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal);

    private static void Add(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.Append('\n').Append(heading).Append('\n').AppendJoin('\n', lines.Select(line => $"- {line}")).Append('\n');
        }
    }
}
