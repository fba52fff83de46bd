using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.Tests.Support;

namespace BoTrygt.Integrations.Tests.Files;

/// <summary>What a file is by its bytes, whatever it is called.</summary>
public sealed class FileContentTests
{
    private static readonly string Macros = "application/vnd.ms-office.vbaProject";
    private static readonly string Bomb = new(' ', 3_000_000);

    private static readonly Dictionary<string, (byte[] Bytes, AttachmentKind Kind)> Taken = new()
    {
        ["a PDF"] = (SomeFiles.Pdf, AttachmentKind.Pdf),
        ["a JPEG"] = (SomeFiles.Jpeg, AttachmentKind.Jpeg),
        ["a PNG"] = (SomeFiles.Png, AttachmentKind.Png),
        ["a WebP"] = (SomeFiles.WebP, AttachmentKind.WebP),
        ["a Word document"] = (SomeFiles.Office(SomeFiles.Word), AttachmentKind.Word),
        ["an Excel sheet"] = (SomeFiles.Office(SomeFiles.Excel), AttachmentKind.Excel),
        ["PowerPoint"] = (SomeFiles.Office(SomeFiles.PowerPoint), AttachmentKind.PowerPoint),
        ["a Word document with a sheet in it"] = (SomeFiles.Office(SomeFiles.Word, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), AttachmentKind.Word),
        ["ODT"] = (SomeFiles.OpenDocument("text"), AttachmentKind.OdfText),
        ["ODS"] = (SomeFiles.OpenDocument("spreadsheet"), AttachmentKind.OdfSheet),
        ["Danish in UTF-8"] = (SomeFiles.Utf8("Tryghedsvandring på Åboulevarden – kl. 17 🙂"), AttachmentKind.Text),
        ["with a byte order mark"] = ([0xEF, 0xBB, 0xBF, .. SomeFiles.Utf8("Æbler")], AttachmentKind.Text),
        ["Danish as Windows writes it"] = (SomeFiles.Windows("Referat – rødgrød på bålet\r\n"), AttachmentKind.Text),
        ["a letter across two reads"] = (SomeFiles.Utf8(new string('a', 65_535) + "æ"), AttachmentKind.Text),
        ["one letter"] = (SomeFiles.Utf8("a"), AttachmentKind.Text),
        ["less than, in a text"] = (SomeFiles.Utf8("3 < 4 og 5 > 4"), AttachmentKind.Text),
        ["a text that begins as a bitmap"] = (SomeFiles.Utf8("BMW'en er væk. Ring til politiet."), AttachmentKind.Text),
    };

    private static readonly Dictionary<string, (byte[] Bytes, FileRefusal Refusal)> Refused = new()
    {
        ["nothing"] = ([], FileRefusal.Empty),
        ["half a PDF"] = (SomeFiles.Pdf[..30], FileRefusal.Damaged),
        ["half a PNG"] = (SomeFiles.Png[..40], FileRefusal.Damaged),
        ["half a Word document"] = (SomeFiles.Office(SomeFiles.Word)[..^40], FileRefusal.Damaged),
        ["something behind a Word document"] = ([.. SomeFiles.Office(SomeFiles.Word), .. "MZ"u8], FileRefusal.Damaged),
        ["a PDF with an archive behind it"] = ([.. SomeFiles.Pdf, .. SomeFiles.Zip(("ond.exe", "MZ"))], FileRefusal.TwoThings),
        ["a JPEG with an archive behind it"] = ([.. SomeFiles.Jpeg, .. SomeFiles.Zip(("ond.jar", "x"))], FileRefusal.TwoThings),
        ["the same with a long comment"] = ([.. SomeFiles.Jpeg, .. SomeFiles.WithComment(SomeFiles.Zip(("ond.jar", "x")), 60_000)], FileRefusal.TwoThings),
        ["a PNG that is a web page as well"] = ([.. SomeFiles.Png[..40], .. "<script>alert(1)</script>"u8, .. SomeFiles.Png[40..]], FileRefusal.TwoThings),
        ["a PDF that is a web page as well"] = ([.. "%PDF-1.4\n<html><body>"u8, .. SomeFiles.Pdf], FileRefusal.TwoThings),
        ["Word and OpenDocument at once"] = (SomeFiles.Zip(("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Word)), ("mimetype", "application/vnd.oasis.opendocument.text")), FileRefusal.TwoThings),
        ["Word and Excel at once"] = (SomeFiles.Office(SomeFiles.Word, SomeFiles.Excel), FileRefusal.TwoThings),
        ["Word with macros"] = (SomeFiles.Office(SomeFiles.Word, Macros), FileRefusal.Macros),
        ["a macro document called .docx"] = (SomeFiles.Office("application/vnd.ms-word.document.macroEnabled.main+xml"), FileRefusal.Macros),
        ["macros that the list does not name"] = (SomeFiles.Zip(("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Word)), ("word/VBAProject.bin", "x")), FileRefusal.Macros),
        ["macros in a folder written backwards"] = (SomeFiles.Zip(("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Excel)), (@"xl\macrosheets\ark.xml", "x")), FileRefusal.Macros),
        ["a macro document inside Word"] = (SomeFiles.Office(SomeFiles.Word, "application/vnd.ms-excel.sheet.macroEnabled.12"), FileRefusal.Macros),
        ["ODT with macros"] = (SomeFiles.OpenDocument("text", ("Basic/Standard/Module1.xml", "x")), FileRefusal.Macros),
        ["two lists of content"] = (SomeFiles.Zip(("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Word)), ("[content_types].xml", SomeFiles.ContentTypes(Macros))), FileRefusal.Damaged),
        ["a bomb for a list of content"] = (SomeFiles.Zip(("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Word) + Bomb)), FileRefusal.Damaged),
        ["a list of content that reads a file"] = (SomeFiles.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types>&e;</Types>")), FileRefusal.Damaged),
        ["far too many parts"] = (SomeFiles.Zip([("[Content_Types].xml", SomeFiles.ContentTypes(SomeFiles.Word)), .. Enumerable.Range(0, 12_000).Select(number => ($"word/{number:D60}", ""))]), FileRefusal.Damaged),
        ["a presentation of OpenDocument"] = (SomeFiles.OpenDocument("presentation"), FileRefusal.OtherDocument),
        ["a show of PowerPoint"] = (SomeFiles.Office("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"), FileRefusal.OtherDocument),
        ["RTF"] = (SomeFiles.Utf8(@"{\rtf1\ansi Hej}"), FileRefusal.OtherDocument),
        ["an old or a locked document"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], FileRefusal.OldOffice),
        ["an archive"] = (SomeFiles.Zip(("referat.txt", "Hej")), FileRefusal.Archive),
        ["an empty archive"] = (SomeFiles.Zip(), FileRefusal.Archive),
        ["gzip"] = ([0x1F, 0x8B, 8, 0, 0, 0], FileRefusal.Archive),
        ["7z"] = ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], FileRefusal.Archive),
        ["tar"] = ([.. "ondt"u8, .. new byte[253], .. "ustar"u8, .. new byte[300]], FileRefusal.Archive),
        ["text with an archive behind it"] = ([.. "Hej\n"u8, .. SomeFiles.Zip(("a", "b"))], FileRefusal.Archive),
        ["a drawing"] = (SomeFiles.Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), FileRefusal.OtherPicture),
        ["a drawing after a line"] = (SomeFiles.Utf8("\uFEFF  <?xml version=\"1.0\"?><!-- x --><SVG/>"), FileRefusal.OtherPicture),
        ["GIF"] = ([.. "GIF89a"u8, .. new byte[20]], FileRefusal.OtherPicture),
        ["a bitmap"] = ([.. "BM"u8, 1, 2, 3, 4, 0, 0, 0, 0], FileRefusal.OtherPicture),
        ["HEIC of a phone"] = ([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]], FileRefusal.OtherPicture),
        ["a film"] = ([0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[20]], FileRefusal.Film),
        ["a web page"] = (SomeFiles.Utf8("<!DOCTYPE html><title>x</title>"), FileRefusal.WebPage),
        ["a web page behind a text"] = (SomeFiles.Utf8("Hej <SCRIPT>alert(1)</SCRIPT>"), FileRefusal.WebPage),
        ["a program"] = ([.. "MZ"u8, .. new byte[60]], FileRefusal.Program),
        ["a program of Linux"] = ([0x7F, .. "ELF"u8, .. new byte[60]], FileRefusal.Program),
        ["a script"] = (SomeFiles.Utf8("#!/bin/sh\nrm -rf /\n"), FileRefusal.Program),
        ["a shortcut"] = ([0x4C, 0, 0, 0, 1, 0x14, 2, 0, .. new byte[60]], FileRefusal.Program),
        ["text in UTF-16"] = ([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("Hej")], FileRefusal.OtherText),
        ["text with a zero in it"] = (SomeFiles.Utf8("Hej\0"), FileRefusal.Unknown),
        ["bytes"] = ([1, 2, 3, 0x81, 0xFF], FileRefusal.Unknown),
    };

    public static TheoryData<string> TakenFiles => [.. Taken.Keys];

    public static TheoryData<string> RefusedFiles => [.. Refused.Keys];

    [Theory, MemberData(nameof(TakenFiles))]
    public async Task Is_taken(string what) => Assert.Equal(Taken[what].Kind, (await RecogniseAsync(Taken[what].Bytes, "hvad som helst.exe")).Kind);

    [Theory, MemberData(nameof(RefusedFiles))]
    public async Task Is_refused(string what) => Assert.Equal(Refused[what].Refusal, (await RecogniseAsync(Refused[what].Bytes, "referat.pdf")).Refusal);

    [Theory]
    [InlineData("tal.csv", AttachmentKind.Csv)]
    [InlineData("TAL.CSV ", AttachmentKind.Csv)]
    [InlineData("tal.pdf", AttachmentKind.Text)]
    public async Task A_text_is_a_table_when_its_sender_calls_it_one(string name, AttachmentKind kind) => Assert.Equal(kind, (await RecogniseAsync(SomeFiles.Utf8("a;b\n1;2\n"), name)).Kind);

    [Fact]
    public async Task No_cut_and_no_changed_byte_of_a_document_brings_anything_down()
    {
        var random = new Random(20261126);
        foreach (var whole in new[] { SomeFiles.Office(SomeFiles.Word), SomeFiles.OpenDocument("text"), SomeFiles.Pdf })
        {
            for (var attempt = 0; attempt < 2000; attempt++)
            {
                var bytes = whole[..random.Next(1, whole.Length + 1)];
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                var recognised = await RecogniseAsync(bytes, null);
                Assert.True(recognised.Kind is null != recognised.Refusal is null);
            }
        }
    }

    private static async Task<RecognisedFile> RecogniseAsync(byte[] bytes, string? name)
    {
        using var content = new MemoryStream(bytes);
        var recognised = await FileContent.RecogniseAsync(content, name, default);
        Assert.Equal(0, content.Position);
        return recognised;
    }
}
