namespace BoTrygt.Domain.Guidance;

/// <summary>An article as citizens read it: a copy, so that editing never shows half-done text.</summary>
public class PublishedArticle
{
    /// <summary>The article it is a copy of; one copy at a time.</summary>
    public required Guid ArticleId { get; init; }

    public required string ThemeSlug { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string OneThing { get; init; }
    public Season? Season { get; init; }
    public required DateOnly ReviewOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>All blocks in Markdown.</summary>
    public required string Body { get; init; }
}
