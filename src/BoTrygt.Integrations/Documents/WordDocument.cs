using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BoTrygt.Integrations.Documents;

/// <summary>
/// A Word document on A4, in Danish, with real headings, lists and tables, so that Word's own navigation and a screen reader
/// find their way. What somebody typed is text and nothing else; a line break in it begins a new line.
/// </summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Language = "da-DK";

    private readonly Body _body = new();
    private readonly Properties _properties;

    /// <param name="title">The document's title.</param>
    /// <param name="subject">What it is about, for the journal.</param>
    /// <param name="author">On whose behalf.</param>
    /// <param name="createdAt">UTC.</param>
    public WordDocument(string title, string subject, string author, DateTime createdAt) =>
        _properties = new(Clean(title), Clean(subject), Clean(author), createdAt);

    public WordDocument Title(string text) => Add(Styled(WordStyles.Title, text));

    public WordDocument Heading(string text) => Add(Styled(WordStyles.Heading, text));

    public WordDocument Paragraph(string text) => Add(new Paragraph(Lines(text)));

    /// <summary>A paragraph that begins with words in bold.</summary>
    public WordDocument Marked(string mark, string text) => Add(new Paragraph([Run(mark, isBold: true), .. Lines($" {text}")]));

    public WordDocument List(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            Add(Styled(WordStyles.ListItem, line));
        }

        return this;
    }

    /// <summary>Names and what they stand for, a row each.</summary>
    public WordDocument Facts(IReadOnlyList<(string Name, string Value)> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var table = NewTable(WordStyles.FactWidths, bordered: false);
        table.Append(facts.Select(fact => new TableRow(Cell(WordStyles.FactWidths[0], Run(fact.Name, isBold: true)), Cell(WordStyles.FactWidths[1], Lines(fact.Value)))));
        return Add(table).Add(new Paragraph());
    }

    /// <summary>A table whose head is repeated on every page.</summary>
    public WordDocument Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rows);
        var widths = WordStyles.ColumnWidths(head.Count);
        var table = NewTable(widths, bordered: true);
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. head.Select((text, column) => Cell(widths[column], Run(text, isBold: true)))]));
        table.Append(rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((text, column) => Cell(widths[column], Lines(text)))])));
        return Add(table).Add(new Paragraph());
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.Document = new Document(new Body([.. _body.ChildElements.Select(element => element.CloneNode(deep: true)), WordStyles.A4()]));
            package.PackageProperties.Title = _properties.Title;
            package.PackageProperties.Subject = _properties.Subject;
            package.PackageProperties.Creator = _properties.Author;
            package.PackageProperties.Language = Language;
            package.PackageProperties.Created = _properties.CreatedAt;
            package.PackageProperties.Modified = _properties.CreatedAt;
        }

        return stream.ToArray();
    }

    private WordDocument Add(OpenXmlElement element)
    {
        _body.Append(element);
        return this;
    }

    private static Paragraph Styled(string style, string text) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Lines(text)]);

    /// <summary>A run for each line of the text.</summary>
    private static OpenXmlElement[] Lines(string text) => [.. Clean(text).ReplaceLineEndings("\n").Split('\n').Select((line, number) => Run(line, isBold: false, onNewLine: number > 0))];

    private static Run Run(string text, bool isBold, bool onNewLine = false)
    {
        var run = new Run();
        if (isBold)
        {
            run.Append(new RunProperties(new Bold()));
        }

        if (onNewLine)
        {
            run.Append(new Break());
        }

        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static Table NewTable(IReadOnlyList<int> widths, bool bordered) => new(
        WordStyles.TableLook(bordered, widths.Sum()),
        new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));

    private static TableCell Cell(int width, params OpenXmlElement[] runs) =>
        new(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }), new Paragraph(runs));

    /// <summary>Without what XML cannot hold: control characters and half surrogates.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)).Select(rune => rune.ToString()));

    private sealed record Properties(string Title, string Subject, string Author, DateTime CreatedAt);
}
