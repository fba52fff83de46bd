using System.Text;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Integrations.Files;

/// <summary>
/// What a file is by its bytes. What is not on the list is not taken in, and what could be two things at once is neither.
/// </summary>
public static class FileContent
{
    private const int HeadLength = 4096;

    /// <summary>As far from its end as the last record of an archive may lie.</summary>
    private const int TailLength = 65_535 + 22;

    /// <summary>Beginnings of what people often try to attach, to tell them what to do instead.</summary>
    private static readonly (byte[] Start, FileRefusal Refusal)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileRefusal.OldOffice),
        ("MZ"u8.ToArray(), FileRefusal.Program),
        ([0x7F, .. "ELF"u8], FileRefusal.Program),
        ([0xFE, 0xED, 0xFA], FileRefusal.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], FileRefusal.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], FileRefusal.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], FileRefusal.Program),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], FileRefusal.Program),
        ("#!"u8.ToArray(), FileRefusal.Program),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileRefusal.Archive),
        ("Rar!"u8.ToArray(), FileRefusal.Archive),
        ([0x1F, 0x8B], FileRefusal.Archive),
        ("MSCF"u8.ToArray(), FileRefusal.Archive),
        ("GIF8"u8.ToArray(), FileRefusal.OtherPicture),
        ([0x49, 0x49, 0x2A, 0x00], FileRefusal.OtherPicture),
        ([0x4D, 0x4D, 0x00, 0x2A], FileRefusal.OtherPicture),
        ("{\\rtf"u8.ToArray(), FileRefusal.OtherDocument),
        ("%!PS"u8.ToArray(), FileRefusal.OtherDocument),
    ];

    /// <summary>Reads as much of it as it takes, and leaves it at its beginning.</summary>
    /// <param name="content">What was sent; it can be read from any place.</param>
    /// <param name="sentName">What the sender called it: only whether a text is a table is taken from it.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public static async Task<RecognisedFile> RecogniseAsync(Stream content, string? sentName, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var ends = new FileEnds(await ReadAsync(content, 0, HeadLength, cancellation), await ReadAsync(content, Math.Max(0, content.Length - TailLength), TailLength, cancellation), content.Length);
        content.Position = 0;
        var recognised = ends.Length == 0 ? FileRefusal.Empty : Recognise(ends) ?? Zipped(content, ends) ?? Foreign(ends) ?? await TextAsync(content, ends, sentName, cancellation);
        content.Position = 0;
        return recognised;
    }

    private static RecognisedFile? Recognise(FileEnds ends) => ends switch
    {
        _ when ends.StartsWith("%PDF-"u8) => Whole(AttachmentKind.Pdf, ends, ends.EndsWith("%%EOF"u8)),
        _ when ends.StartsWith([0xFF, 0xD8, 0xFF]) => Whole(AttachmentKind.Jpeg, ends, ends.Length > 100),
        _ when ends.StartsWith([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]) => Whole(AttachmentKind.Png, ends, ends.HeadHas("IHDR"u8, 12) && ends.EndsWith("IEND"u8)),
        _ when ends.StartsWith("RIFF"u8) && ends.HeadHas("WEBP"u8, 8) => Whole(AttachmentKind.WebP, ends, BitConverter.ToUInt32(ends.Head.AsSpan(4, 4)) + 8L <= ends.Length + 1),
        _ => null,
    };

    /// <summary>A picture or a document that is an archive or a web page as well is a trick.</summary>
    private static RecognisedFile Whole(AttachmentKind kind, FileEnds ends, bool isWhole) =>
        !isWhole ? FileRefusal.Damaged : ends.EndsAsZip || ends.HeadHoldsMarkup ? FileRefusal.TwoThings : kind;

    private static RecognisedFile? Zipped(Stream content, FileEnds ends) =>
        ends.StartsWith("PK\u0003\u0004"u8) ? ZippedDocument.Recognise(content) : ends.StartsWith("PK"u8) && ends.EndsAsZip ? FileRefusal.Archive : null;

    private static RecognisedFile? Foreign(FileEnds ends)
    {
        if (Array.Find(Known, one => ends.StartsWith(one.Start)) is { Start: not null } known)
        {
            return known.Refusal;
        }

        return ends.HeadHas("ftyp"u8, 4) ? IsPicture(ends) ? FileRefusal.OtherPicture : FileRefusal.Film
            : ends.HeadHas("ustar"u8, 257) ? FileRefusal.Archive
            : ends.StartsWith("BM"u8) && ends.HeadHas([0, 0, 0, 0], 6) ? FileRefusal.OtherPicture
            : null;
    }

    /// <summary>HEIC from a phone and AVIF are boxes as films are.</summary>
    private static bool IsPicture(FileEnds ends) =>
        new[] { "heic", "heix", "mif1", "msf1", "avif", "heim" }.Any(brand => ends.HeadHas(Encoding.ASCII.GetBytes(brand), 8));

    private static async Task<RecognisedFile> TextAsync(Stream content, FileEnds ends, string? sentName, CancellationToken cancellation) =>
        ends.BeginsAsVectors ? FileRefusal.OtherPicture
        : ends.BeginsAsMarkup || ends.HeadHoldsMarkup ? FileRefusal.WebPage
        : ends.StartsWith([0xFF, 0xFE]) || ends.StartsWith([0xFE, 0xFF]) ? FileRefusal.OtherText
        : ends.EndsAsZip ? FileRefusal.Archive
        : !await PlainText.IsAsync(content, cancellation) ? FileRefusal.Unknown
        : AttachmentName.Ends(sentName, ".csv") ? AttachmentKind.Csv : AttachmentKind.Text;

    private static async Task<byte[]> ReadAsync(Stream content, long from, int most, CancellationToken cancellation)
    {
        var bytes = new byte[most];
        content.Position = from;
        return bytes[..await content.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancellation)];
    }
}
