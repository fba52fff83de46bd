using System.IO.Compression;
using System.Text;

namespace BoTrygt.Integrations.Tests.Support;

/// <summary>Files as programs write them, and as somebody with a plan does.</summary>
internal static class SomeFiles
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument";

    public static readonly string Word = $"{OpenXml}.wordprocessingml.document.main+xml";
    public static readonly string Excel = $"{OpenXml}.spreadsheetml.sheet.main+xml";
    public static readonly string PowerPoint = $"{OpenXml}.presentationml.presentation.main+xml";

    public static byte[] Pdf => Utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. new byte[200], 0xFF, 0xD9];

    public static byte[] Png => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[60], 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    public static byte[] WebP => [.. "RIFF"u8, 24, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[16]];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>As Windows writes Danish.</summary>
    public static byte[] Windows(string text) => [.. text.Select(letter => letter == '–' ? (byte)0x96 : (byte)letter)];

    public static byte[] Office(string main, params string[] alsoTypes) => Zip(
        ("[Content_Types].xml", ContentTypes([main, .. alsoTypes])), ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<document/>"));

    public static byte[] OpenDocument(string type, params (string, string)[] alsoParts) => Zip([("mimetype", $"application/vnd.oasis.opendocument.{type}"), ("content.xml", "<office/>"), .. alsoParts]);

    public static string ContentTypes(params string[] types) =>
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{string.Concat(types.Select((type, index) => $"<Override PartName=\"/part{index}.xml\" ContentType=\"{type}\"/>"))}</Types>""";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>With a comment at its end, as long as one may be.</summary>
    public static byte[] WithComment(byte[] zip, int length)
    {
        byte[] bytes = [.. zip, .. new byte[length]];
        bytes[zip.Length - 2] = (byte)length;
        bytes[zip.Length - 1] = (byte)(length >> 8);
        return bytes;
    }
}
