namespace BoTrygt.Domain.Guidance;

/// <summary>What a block of guidance says, whoever wrote it. Words are trimmed; what its kind has no use for is empty.</summary>
/// <param name="Kind">What it is, and so how the other parts are read.</param>
/// <param name="Heading">Above it; of a question the question, of a contact the name, of a call to action its words.</param>
/// <param name="Text">In Markdown; of steps and checklists a line each, of an image what it shows, of a question the answer.</param>
/// <param name="Source">Where a fact is known from; whom an image is by.</param>
/// <param name="Link">Where a fact can be read, and where a call to action leads.</param>
public sealed record BlockContent(BlockKind Kind, string Heading, string Text, string Source = "", string Link = "")
{
    public static BlockContent Of(string heading, string text) => new(BlockKind.Text, heading, text);
}

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
