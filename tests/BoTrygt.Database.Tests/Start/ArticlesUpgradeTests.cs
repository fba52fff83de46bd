using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BoTrygt.Database.Tests.Start;

/// <summary>A portal from before articles had revisions.</summary>
public sealed class ArticlesUpgradeTests : IDisposable
{
    private const string Published = "0F6F4E6B-0000-7000-8000-000000000001";
    private const string Unpublished = "0F6F4E6B-0000-7000-8000-000000000002";
    private readonly string _path = TestFolder.NewFile("before.db");

    public void Dispose() => TestFolder.Remove(_path);

    [Fact]
    public async Task Articles_keep_their_text_and_those_that_were_published_stay_so()
    {
        using var db = TestDatabase.OpenFile(_path);
        await db.GetService<IMigrator>().MigrateAsync("EvidenceByItsEnd");
        await FillAsync(db);
        await db.Database.MigrateAsync();

        var content = (await db.Revisions.SingleAsync(revision => revision.ArticleId == new Guid(Published))).Content;
        Assert.Equal(("Lys \"ved\" døren", "Kort.", "Gør det.", Season.DarkSeason), (content.Title, content.Summary, content.OneThing, content.Season));
        Assert.Equal([("", "Først æøå."), ("Så", "- ét\n- to")], content.Blocks.Select(block => (block.Content.Heading, block.Content.Text)));
        Assert.Equal(new Guid("0F6F4E6B-0000-7000-8000-000000000012"), content.Blocks[0].Key);
        Assert.True((await db.PublishedArticles.SingleAsync()).Content.SaysTheSameAs(content));

        var articles = await db.Articles.OrderBy(article => article.Slug).ToListAsync();
        Assert.Equal([(ArticleStage.Published, PublicState.Published, 1), (ArticleStage.Writing, PublicState.Unknown, null)], articles.Select(article => (article.Stage, article.PublicState, article.PublishedRevision)));
        Assert.Null((await db.Revisions.SingleAsync(revision => revision.ArticleId == new Guid(Unpublished))).Content.Season);
        Assert.Equal(PublicationState.Done, (await db.Publications.SingleAsync()).State);
    }

    private static async Task FillAsync(BoTrygtDb db)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO Themes (Slug, Position, Name, Lead, Description) VALUES ('skalsikring', 1, 'Skalsikring', 'x', 'x')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Articles (Id, ThemeSlug, Slug, Title, Summary, OneThing, Season, ReviewOn) VALUES ({Published}, 'skalsikring', 'a', 'Lys \"ved\" døren', 'Kort.', 'Gør det.', 'DarkSeason', '2027-09-01')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Articles (Id, ThemeSlug, Slug, Title, Summary, OneThing, ReviewOn) VALUES ({Unpublished}, 'skalsikring', 'b', 'Kladde', 'x', 'x', '2027-09-01')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Block (Id, ArticleId, Position, Heading, Text) VALUES ('0F6F4E6B-0000-7000-8000-000000000011', {Published}, 2, 'Så', {"- ét\n- to"})");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Block (Id, ArticleId, Position, Text) VALUES ('0F6F4E6B-0000-7000-8000-000000000012', {Published}, 1, 'Først æøå.')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Block (Id, ArticleId, Position, Text) VALUES ('0F6F4E6B-0000-7000-8000-000000000013', {Unpublished}, 1, 'x')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO PublishedArticles (ArticleId, ThemeSlug, Slug, Title, Summary, OneThing, Season, ReviewOn, PublishedAt, Body) VALUES ({Published}, 'skalsikring', 'a', 'Lys', 'Kort.', 'Gør det.', 'DarkSeason', '2027-09-01', '2026-01-01 10:00:00', 'x')");
    }
}
