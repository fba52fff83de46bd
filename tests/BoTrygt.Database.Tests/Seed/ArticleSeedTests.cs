using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class ArticleSeedTests : DatabaseTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestDatabase.SeededAt);

    [Fact]
    public async Task At_least_20_articles_cover_the_five_themes()
    {
        var themes = await Db.Articles.GroupBy(article => article.ThemeSlug).ToDictionaryAsync(theme => theme.Key, theme => theme.Count());

        Assert.Equal(5, themes.Count);
        Assert.True(themes.Values.Sum() >= 20);
    }

    [Fact]
    public async Task Every_article_has_one_thing_to_do_and_a_day_of_review_to_come() =>
        Assert.All(await Db.Articles.ToListAsync(), article =>
        {
            Assert.NotEmpty(article.OneThing);
            Assert.True(article.ReviewOn > Today, article.Slug);
        });

    [Fact]
    public async Task Every_article_opens_without_a_heading_and_goes_on_with_headings() =>
        Assert.All(await Db.Articles.Include(article => article.Blocks).ToListAsync(), article =>
        {
            var blocks = article.Blocks.OrderBy(block => block.Position).ToList();
            Assert.Equal(Enumerable.Range(1, blocks.Count), blocks.Select(block => block.Position));
            Assert.Null(blocks[0].Heading);
            Assert.All(blocks.Skip(1), block => Assert.NotEmpty(block.Heading ?? ""));
            Assert.All(blocks, block => Assert.NotEmpty(block.Text));
        });

    [Fact]
    public async Task Demo_content_publishes_every_article_as_it_stands()
    {
        var articles = await Db.Articles.Include(article => article.Blocks).ToListAsync();
        var published = await Db.PublishedArticles.ToDictionaryAsync(article => article.ArticleId);

        Assert.Equal(articles.Count, published.Count);
        Assert.All(articles, article => Assert.Equal(article.Publish(TestDatabase.SeededAt).Body, published[article.Id].Body));
    }

    [Fact]
    public async Task Every_made_up_initiative_is_marked_and_every_partnership_has_some()
    {
        var initiatives = await Db.PublishedInitiatives.ToListAsync();

        Assert.All(initiatives, initiative => Assert.True(initiative.IsDemo));
        Assert.Equal(16, initiatives.DistinctBy(initiative => initiative.PartnershipId).Count());
    }

    [Fact]
    public async Task A_made_up_initiatives_status_fits_its_dates() =>
        Assert.All(await Db.PublishedInitiatives.ToListAsync(), initiative => Assert.True(
            initiative.Status switch
            {
                InitiativeStatus.Planned => Today < initiative.StartsOn && initiative.StartsOn <= initiative.EndsOn,
                InitiativeStatus.Running => initiative.StartsOn <= Today && Today <= initiative.EndsOn,
                _ => initiative.StartsOn <= initiative.EndsOn && initiative.EndsOn < Today,
            },
            initiative.Title));
}
