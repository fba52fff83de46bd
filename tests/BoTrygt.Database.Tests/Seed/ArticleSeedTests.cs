using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class ArticleSeedTests : DatabaseTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestDatabase.SeededAt);

    [Fact]
    public async Task At_least_20_articles_cover_the_five_themes()
    {
        var themes = await Db.Articles.GroupBy(article => article.ThemeSlug).ToDictionaryAsync(theme => theme.Key ?? "", theme => theme.Count());

        Assert.Equal(5, themes.Count);
        Assert.True(themes.Values.Sum() >= 20);
    }

    [Fact]
    public async Task Every_article_has_one_thing_to_do_and_a_day_of_review_to_come()
    {
        Assert.All(await Db.Articles.ToListAsync(), article => Assert.True(article.ReviewOn > Today, article.Slug));
        Assert.All(await Db.Revisions.ToListAsync(), revision => Assert.NotEmpty(revision.Content.OneThing));
    }

    [Fact]
    public async Task Every_article_opens_without_a_heading_and_goes_on_with_headings() =>
        Assert.All(await Db.Revisions.ToListAsync(), revision =>
        {
            var blocks = revision.Content.Blocks;
            Assert.Empty(blocks[0].Content.Heading);
            Assert.All(blocks.Skip(1), block => Assert.NotEmpty(block.Content.Heading));
            Assert.All(blocks, block => Assert.NotEmpty(block.Content.Text));
        });

    [Fact]
    public async Task What_ships_passes_the_checks_that_editors_are_held_to()
    {
        var checks = new ArticleChecks(await Db.WatchedWords.ToListAsync(), [], []);

        Assert.All(await Db.Revisions.ToListAsync(), revision => Assert.DoesNotContain(checks.Of(revision.Content, ArticleKind.Guidance, DateTime.UnixEpoch), finding => finding.IsError));
    }

    [Fact]
    public async Task Demo_content_publishes_every_article_as_it_stands()
    {
        var revisions = await Db.Revisions.ToDictionaryAsync(revision => revision.ArticleId);
        var published = await Db.PublishedArticles.ToDictionaryAsync(article => article.ArticleId);

        Assert.Equal(revisions.Count, published.Count);
        Assert.All(published, copy => Assert.Equal(revisions[copy.Key].Json, copy.Value.Json));
        Assert.All(await Db.Articles.ToListAsync(), article => Assert.Equal((ArticleStage.Published, PublicState.Published), (article.Stage, article.PublicState)));
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
