using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BoTrygt.Integrations.Documents;

/// <summary>How our Word documents look: styles, so that whoever gets one changes the look in one place.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string ListItem = "ListParagraph";

    /// <summary>In twentieths of a point: what is left of an A4 page between its margins.</summary>
    private const int TextWidth = 9638;

    private const int BulletId = 1;

    public static readonly IReadOnlyList<int> FactWidths = [1700, TextWidth - 1700];

    /// <summary>The first column is as wide as the others together.</summary>
    public static IReadOnlyList<int> ColumnWidths(int columns) => columns == 1 ? [TextWidth] : [TextWidth / 2, .. Enumerable.Repeat(TextWidth / 2 / (columns - 1), columns - 1)];

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, size: null, before: null, isDefault: true),
        Style(Title, "Title", 0, size: "40", before: "0"),
        Style(Heading, "heading 1", 0, size: "26", before: "320"),
        ListStyle());

    /// <summary>One kind of bullet.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "283" })) { LevelIndex = 0 }) { AbstractNumberId = BulletId },
        new NumberingInstance(new AbstractNumId { Val = BulletId }) { NumberID = BulletId });

    public static SectionProperties A4() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });

    public static TableProperties TableLook(bool bordered, int width)
    {
        var look = new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (bordered)
        {
            look.Append(new TableBorders(new TopBorder(), new LeftBorder(), new BottomBorder(), new RightBorder(), new InsideHorizontalBorder(), new InsideVerticalBorder()));
            foreach (var border in look.GetFirstChild<TableBorders>()?.Elements<BorderType>() ?? [])
            {
                (border.Val, border.Size, border.Color) = (BorderValues.Single, 4U, "808080");
            }
        }

        look.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        return look;
    }

    private static Style Style(string id, string name, int? outline, string? size, string? before, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault };
        if (outline is { } level)
        {
            style.Append(new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle());
            style.Append(new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = before, After = "80" }, new OutlineLevel { Val = level }));
            style.Append(new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        }

        return style;
    }

    private static Style ListStyle() => new(
        new StyleName { Val = "List Paragraph" },
        new BasedOn { Val = "Normal" },
        new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletId }), new SpacingBetweenLines { After = "60" }))
    { Type = StyleValues.Paragraph, StyleId = ListItem };
}
