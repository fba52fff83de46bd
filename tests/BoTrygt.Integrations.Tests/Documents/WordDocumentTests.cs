using BoTrygt.Integrations.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BoTrygt.Integrations.Tests.Documents;

public sealed class WordDocumentTests
{
    private static readonly DateTime Now = new(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Control characters, half a surrogate (¤, since an attribute cannot hold one), markup, and more than one byte.</summary>
    [Theory]
    [InlineData("a\u0000b\u000bc¤d", "abc\ufffdd")]
    [InlineData("</w:t><w:p/>&amp;", "</w:t><w:p/>&amp;")]
    [InlineData("æøå 😀 »citat«", "æøå 😀 »citat«")]
    public void Whatever_was_typed_is_text_in_a_valid_document(string typed, string kept)
    {
        ArgumentNullException.ThrowIfNull(typed);
        typed = typed.Replace('¤', '\ud800');
        using var word = Open(new WordDocument(typed, typed, typed, Now).Title(typed).Heading(typed).Paragraph(typed).Marked("Mærke:", typed).List([typed, typed]).Facts([(typed, typed)]).Table([typed, "To"], [[typed, typed]]));

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All(BodyOf(word).Descendants<Text>(), text => Assert.Contains(text.Text.Trim(), new[] { kept, "Mærke:", "To" }));
        Assert.Equal(kept, word.PackageProperties.Title);
        Assert.Equal(Now, word.PackageProperties.Created?.ToUniversalTime());
    }

    [Fact]
    public void A_line_break_begins_a_line_and_headings_are_headings()
    {
        using var word = Open(new WordDocument("t", "s", "a", Now).Heading("1. Punkt").Paragraph("En\r\nTo\nTre"));

        Assert.Equal(2, BodyOf(word).Descendants<Break>().Count());
        Assert.Equal("Heading1", BodyOf(word).Elements<Paragraph>().First().ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        Assert.Equal("da-DK", word.PackageProperties.Language);
    }

    private static Body BodyOf(WordprocessingDocument word) => word.MainDocumentPart?.Document?.Body ?? throw new InvalidOperationException("There is no body.");

    private static WordprocessingDocument Open(WordDocument document) => WordprocessingDocument.Open(new MemoryStream(document.ToBytes()), isEditable: false);
}
