namespace BoTrygt.Domain.Guidance;

/// <summary>Guidance as editors write it. Citizens read the copy that <see cref="Publish"/> makes.</summary>
public class Article
{
    public const int SlugMaxLength = 80;
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 250;
    public const int OneThingMaxLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string ThemeSlug { get; set; }

    /// <summary>Lower case ASCII, unique within the theme.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }
    public required string Summary { get; set; }

    /// <summary>The one thing that the reader can do today.</summary>
    public required string OneThing { get; set; }

    /// <summary>When it matters most; null for all year round.</summary>
    public Season? Season { get; set; }

    /// <summary>The day by which somebody has to read it again.</summary>
    public required DateOnly ReviewOn { get; set; }

    public ICollection<Block> Blocks { get; } = [];

    /// <summary>The copy for citizens, as the article stands now.</summary>
    /// <param name="now">UTC.</param>
    public PublishedArticle Publish(DateTime now) => new()
    {
        ArticleId = Id,
        ThemeSlug = ThemeSlug,
        Slug = Slug,
        Title = Title,
        Summary = Summary,
        OneThing = OneThing,
        Season = Season,
        ReviewOn = ReviewOn,
        PublishedAt = now,
        Body = string.Join("\n\n", Blocks.OrderBy(block => block.Position).Select(Markdown)),
    };

    private static string Markdown(Block block) => block.Heading is null ? block.Text : $"## {block.Heading}\n\n{block.Text}";
}
