using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Integrations.Files;

/// <summary>
/// Documents that are an archive inside: Word, Excel, PowerPoint and OpenDocument. Nothing is unpacked but the list of what
/// is in it, and of that no more than fits; so a bomb stays packed.
/// </summary>
internal static class ZippedDocument
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string OdfType = "mimetype";
    private const int LongestList = 2_000_000;
    private const int LongestOdfType = 100;

    /// <summary>What the parts may be together, unpacked: those who open the document are not to choke on it.</summary>
    private const long MostUnpacked = 1_000_000_000;

    private static readonly Dictionary<string, AttachmentKind> MainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = AttachmentKind.Word,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = AttachmentKind.Excel,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = AttachmentKind.PowerPoint,
    };

    private static readonly Dictionary<string, AttachmentKind> OdfTypes = new()
    {
        ["application/vnd.oasis.opendocument.text"] = AttachmentKind.OdfText,
        ["application/vnd.oasis.opendocument.spreadsheet"] = AttachmentKind.OdfSheet,
    };

    /// <summary>Content types, and names of parts, that hold programs.</summary>
    private static readonly string[] MacroTypes = ["macroenabled", "vbaproject", "macrosheet", "activex"];
    private static readonly string[] MacroParts = ["vbaproject", "vbadata", "/macrosheets/", "/activex/"];
    private static readonly string[] OdfMacroFolders = ["basic/", "scripts/"];

    public static RecognisedFile Recognise(Stream content)
    {
        if (!ZipEnd.IsSound(content))
        {
            return FileRefusal.Damaged;
        }

        content.Position = 0;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Recognise([.. archive.Entries]);
        }
        catch (Exception cause) when (cause is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException or IOException)
        {
            return FileRefusal.Damaged;
        }
    }

    private static RecognisedFile Recognise(List<ZipArchiveEntry> parts)
    {
        var names = parts.ConvertAll(part => part.FullName.Replace('\\', '/').ToLowerInvariant());
        if (names.Distinct().Count() != names.Count || parts.Sum(part => part.Length) > MostUnpacked)
        {
            return FileRefusal.Damaged;
        }

        var (types, odf) = (parts.Find(part => part.FullName == ContentTypes), parts.Find(part => part.FullName == OdfType));
        return (types, odf) switch
        {
            (not null, not null) => FileRefusal.TwoThings,
            (not null, _) => OfOffice(types, names),
            (_, not null) => OfOpenDocument(odf, names),
            _ => FileRefusal.Archive,
        };
    }

    private static RecognisedFile OfOffice(ZipArchiveEntry list, List<string> names)
    {
        var types = TypesIn(Read(list, LongestList));
        if (types.Exists(type => Array.Exists(MacroTypes, macro => type.Contains(macro, StringComparison.OrdinalIgnoreCase)))
            || names.Exists(name => Array.Exists(MacroParts, macro => $"/{name}".Contains(macro, StringComparison.Ordinal))))
        {
            return FileRefusal.Macros;
        }

        var kinds = types.Where(MainParts.ContainsKey).Select(type => MainParts[type]).Distinct().ToList();
        return kinds is [var kind] ? kind : kinds.Count == 0 ? FileRefusal.OtherDocument : FileRefusal.TwoThings;
    }

    private static RecognisedFile OfOpenDocument(ZipArchiveEntry type, List<string> names) =>
        names.Exists(name => Array.Exists(OdfMacroFolders, folder => name.StartsWith(folder, StringComparison.Ordinal))) ? FileRefusal.Macros
        : OdfTypes.TryGetValue(Encoding.ASCII.GetString(Read(type, LongestOdfType)), out var kind) ? kind
        : FileRefusal.OtherDocument;

    private static List<string> TypesIn(byte[] list)
    {
        var safely = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestList };
        using var reader = XmlReader.Create(new MemoryStream(list), safely);
        return [.. XDocument.Load(reader).Descendants().Select(element => (string?)element.Attribute("ContentType")).OfType<string>().Select(type => type.Trim())];
    }

    /// <summary>What the archive says of a part's length is not believed.</summary>
    /// <exception cref="InvalidDataException">It is longer than such a part is.</exception>
    private static byte[] Read(ZipArchiveEntry part, int most)
    {
        using var stream = part.Open();
        var bytes = new byte[Math.Min(part.Length, most) + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length < bytes.Length ? bytes[..length] : throw new InvalidDataException($"{part.FullName} is longer than it says.");
    }
}
