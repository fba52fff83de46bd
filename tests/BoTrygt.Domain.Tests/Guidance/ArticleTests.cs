using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class ArticleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Publishing_copies_the_blocks_in_their_order()
    {
        var article = Draft();
        article.Blocks.Add(new Block { Position = 3, Heading = "Til sidst", Text = "Tak." });
        article.Blocks.Add(new Block { Position = 1, Text = "Begynd her." });
        article.Blocks.Add(new Block { Position = 2, Heading = "Så", Text = "- én\n- to" });

        Assert.Equal("Begynd her.\n\n## Så\n\n- én\n- to\n\n## Til sidst\n\nTak.", article.Publish(Now).Body);
    }

    [Fact]
    public void Publishing_copies_everything_a_citizen_reads()
    {
        var article = Draft();
        var copy = article.Publish(Now);

        Assert.Equal(
            (article.Id, article.ThemeSlug, article.Slug, article.Title, article.Summary, article.OneThing, article.Season, article.ReviewOn, Now),
            (copy.ArticleId, copy.ThemeSlug, copy.Slug, copy.Title, copy.Summary, copy.OneThing, copy.Season, copy.ReviewOn, copy.PublishedAt));
    }

    [Fact]
    public void Editing_after_publishing_does_not_reach_the_copy()
    {
        var article = Draft();
        var copy = article.Publish(Now);
        article.Title = "Halvfærdig";

        Assert.Equal("Lys ved døren", copy.Title);
    }

    private static Article Draft() => new()
    {
        ThemeSlug = "opdagelsesrisiko",
        Slug = "lys-ved-doeren",
        Title = "Lys ved døren",
        Summary = "Godt lys gør det rart at komme hjem.",
        OneThing = "Skift pæren i dag.",
        Season = Season.DarkSeason,
        ReviewOn = new(2027, 9, 1),
    };
}
