using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>Files in Danish, and in the words that browsers know.</summary>
public static class AttachmentWords
{
    /// <summary>The kinds that are taken in, as a field's hint says them.</summary>
    public const string Kinds = "PDF, Word, Excel, PowerPoint, ODT, ODS, JPEG, PNG, WebP, tekst eller CSV";

    private const string OpenXml = "application/vnd.openxmlformats-officedocument";

    public static string InDanish(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "PDF",
        AttachmentKind.Jpeg or AttachmentKind.Png or AttachmentKind.WebP => "Billede",
        AttachmentKind.Word => "Word",
        AttachmentKind.Excel => "Excel",
        AttachmentKind.PowerPoint => "PowerPoint",
        AttachmentKind.OdfText => "ODT",
        AttachmentKind.OdfSheet => "ODS",
        AttachmentKind.Text => "Tekst",
        AttachmentKind.Csv => "CSV",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the kind."),
    };

    public static string ContentType(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Png => "image/png",
        AttachmentKind.WebP => "image/webp",
        AttachmentKind.Word => $"{OpenXml}.wordprocessingml.document",
        AttachmentKind.Excel => $"{OpenXml}.spreadsheetml.sheet",
        AttachmentKind.PowerPoint => $"{OpenXml}.presentationml.presentation",
        AttachmentKind.OdfText => "application/vnd.oasis.opendocument.text",
        AttachmentKind.OdfSheet => "application/vnd.oasis.opendocument.spreadsheet",
        AttachmentKind.Text => "text/plain",
        AttachmentKind.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No content type for the kind."),
    };

    /// <summary>Why the file is not taken in, and what to do instead.</summary>
    public static string InDanish(this FileRefusal refusal) => refusal switch
    {
        FileRefusal.Empty => "Filen er tom. Åbn den, se efter, at der er noget i den, og vælg den igen.",
        FileRefusal.Damaged => "Filen kan ikke læses: Den er ikke hel, eller den er noget andet, end den ligner. Åbn den på din computer, gem den igen, og vælg den nye fil.",
        FileRefusal.TwoThings => "Filen er to slags filer på én gang, og dem tager vi ikke imod. Gem den som PDF, og vælg den nye fil.",
        FileRefusal.Macros => "Dokumentet har makroer i sig. Gem det uden makroer, eller gem det som PDF, og vælg den nye fil.",
        FileRefusal.OldOffice => "Dokumentet er fra en gammel udgave af Office, eller det er låst med en adgangskode. Gem det som .docx, .xlsx eller .pptx uden adgangskode, eller gem det som PDF.",
        FileRefusal.OtherDocument => "Den slags dokument tager vi ikke imod. Gem det som PDF, og vælg den nye fil.",
        FileRefusal.OtherPicture => "Den slags billede tager vi ikke imod. Gem det som JPEG eller PNG, og vælg den nye fil.",
        FileRefusal.Film => "Film og lyd tager vi ikke imod. Skriv i en note, hvor optagelsen ligger.",
        FileRefusal.Archive => "Zip-filer og andre pakkede filer tager vi ikke imod. Pak filen ud, og læg dokumenterne på ét for ét.",
        FileRefusal.WebPage => "Websider tager vi ikke imod. Åbn siden i browseren, gem den som PDF, og vælg den nye fil.",
        FileRefusal.Program => "Programmer tager vi ikke imod. Er det et dokument, så gem det som PDF, og vælg den nye fil.",
        FileRefusal.OtherText => "Teksten er gemt på en måde, vi ikke kan læse. Gem den med kodningen UTF-8, eller gem den som PDF.",
        _ => "Den slags fil tager vi ikke imod. Gem den som PDF, og vælg den nye fil.",
    };
}
