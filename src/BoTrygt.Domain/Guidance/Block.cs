namespace BoTrygt.Domain.Guidance;

/// <summary>A section of an article: a heading (none for the opening) and a text in Markdown.</summary>
public class Block
{
    public const int HeadingMaxLength = 120;
    public const int TextMaxLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ArticleId { get; private init; }

    /// <summary>Order in the article, from 1.</summary>
    public required int Position { get; set; }

    public string? Heading { get; set; }
    public required string Text { get; set; }
}
