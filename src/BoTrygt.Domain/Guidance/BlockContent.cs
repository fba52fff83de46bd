namespace BoTrygt.Domain.Guidance;

/// <summary>What a block of guidance says, whoever wrote it. Words are trimmed; what its kind has no use for is empty.</summary>
/// <param name="Kind">What it is, and so how the other parts are read.</param>
/// <param name="Heading">Above it; of a question the question, of a contact the name, of a call to action its words.</param>
/// <param name="Text">In Markdown; of steps and checklists a line each, of an image what it shows, of a question the answer.</param>
/// <param name="Source">Where a fact is known from; whom an image is by.</param>
/// <param name="Link">Where a fact can be read, and where a call to action leads.</param>
/// <param name="Image">Of an image: which one.</param>
public sealed record BlockContent(BlockKind Kind, string Heading, string Text, string Source = "", string Link = "", BlockImage? Image = null)
{
    public const int HeadingMaxLength = 120;
    public const int TextMaxLength = 4000;
    public const int SourceMaxLength = 200;
    public const int LinkMaxLength = 500;

    /// <summary>The text without the marks of Markdown.</summary>
    public string ToPlainText() => TextPatterns.WithoutMarks(Text);

    /// <summary>Nobody has written anything in it.</summary>
    public bool IsEmpty => Heading.Length + Text.Length + Source.Length + Link.Length == 0 && Image is null;

    /// <summary>All its words, a line each.</summary>
    public string Words => string.Join('\n', new[] { Heading, Text, Source, Link }.Where(part => part.Length > 0));
}

/// <summary>A picture of the library, and how large it is in pixels: a browser keeps its place free while it comes.</summary>
public sealed record BlockImage(Guid Id, int Width, int Height);

public enum BlockKind
{
    Text,

    /// <summary>Done one after the other.</summary>
    Steps,

    /// <summary>Done in any order.</summary>
    Checklist,

    /// <summary>A figure or a finding, with its source.</summary>
    Fact,

    Image,
    Contact,

    /// <summary>The one thing to do, with a link.</summary>
    CallToAction,

    Question,
}
