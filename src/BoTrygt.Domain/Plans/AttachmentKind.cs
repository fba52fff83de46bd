namespace BoTrygt.Domain.Plans;

/// <summary>What a file may be, by what is in it; its name and the browser's word count for nothing.</summary>
public enum AttachmentKind
{
    Pdf,
    Jpeg,
    Png,
    WebP,
    Word,
    Excel,
    PowerPoint,
    OdfText,
    OdfSheet,
    Text,

    /// <summary>Text whose sender called it a table. Nothing but the end of its name is different.</summary>
    Csv,
}

public static class AttachmentKinds
{
    private static readonly Dictionary<AttachmentKind, string[]> Table = new()
    {
        [AttachmentKind.Pdf] = [".pdf"],
        [AttachmentKind.Jpeg] = [".jpg", ".jpeg"],
        [AttachmentKind.Png] = [".png"],
        [AttachmentKind.WebP] = [".webp"],
        [AttachmentKind.Word] = [".docx"],
        [AttachmentKind.Excel] = [".xlsx"],
        [AttachmentKind.PowerPoint] = [".pptx"],
        [AttachmentKind.OdfText] = [".odt"],
        [AttachmentKind.OdfSheet] = [".ods"],
        [AttachmentKind.Text] = [".txt"],
        [AttachmentKind.Csv] = [".csv"],
    };

    /// <summary>The ends of names of all kinds, as a browser's file dialogue is told them.</summary>
    public static IEnumerable<string> AllExtensions => Table.Values.SelectMany(extensions => extensions);

    /// <summary>How the names of such files end, the usual one first.</summary>
    public static IReadOnlyList<string> Extensions(this AttachmentKind kind) => Table[kind];
}
