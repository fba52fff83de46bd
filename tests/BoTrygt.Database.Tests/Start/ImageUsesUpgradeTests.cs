using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BoTrygt.Database.Tests.Start;

/// <summary>A portal from before it was written down which pictures are used.</summary>
public sealed class ImageUsesUpgradeTests : IDisposable
{
    private static readonly Guid Image = new("0F6F4E6B-0000-7000-8000-00000000000A");
    private static readonly Guid Article = new("0F6F4E6B-0000-7000-8000-000000000001");
    private static readonly Guid Partnership = new("0F6F4E6B-0000-7000-8000-000000000002");
    private readonly string _path = TestFolder.NewFile("before.db");

    public void Dispose() => TestFolder.Remove(_path);

    [Fact]
    public async Task What_is_written_and_shown_today_keeps_its_pictures()
    {
        using var db = TestDatabase.OpenFile(_path);
        await db.GetService<IMigrator>().MigrateAsync("Images");
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = 0"); // the rows stand alone
        await FillAsync(db, $"{{\"Blocks\":[{{\"Content\":{{\"Image\":{{\"Id\":\"{Image}\"}}}}}}]}}");
        await db.Database.MigrateAsync();

        var uses = await db.ImageUses.Select(use => new { use.ImageId, use.ArticleId, use.Kind, use.PartnershipId }).ToListAsync();
        Assert.All(uses, use => Assert.Equal((Image, Article), (use.ImageId, use.ArticleId)));
        Assert.Equal([(ImageUseKind.Latest, null), (ImageUseKind.Published, null), (ImageUseKind.Adapted, Partnership)], uses.Select(use => (use.Kind, use.PartnershipId)));
    }

    private static async Task FillAsync(BoTrygtDb db, string json)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO Images (Id, Alt, Credit, SearchText, Name, Width, Height, Focus, Hash, AddedById, AddedAt, Version) VALUES ({Image}, 'x', 'x', 'x', 'x', 640, 480, 'Middle', 'x', {Partnership}, '2026-01-01', 0)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Articles (Id, Kind, ThemeSlug, Slug, Title, ReviewOn, Stage, PublicState, LatestRevision, PublishedRevision, WriterIds, AwaitsApproval, Version) VALUES ({Article}, 'Guidance', 'x', 'x', 'x', '2027-01-01', 'Writing', 'Published', 2, 1, '[]', 0, 0)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Revisions (Id, ArticleId, Number, Json, SavedAt) VALUES ({Guid.NewGuid()}, {Article}, 1, {json}, '2026-01-01')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Revisions (Id, ArticleId, Number, Json, SavedAt) VALUES ({Guid.NewGuid()}, {Article}, 2, {json}, '2026-01-01')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO PublishedArticles (ArticleId, Kind, ThemeSlug, Slug, Revision, Title, Summary, OneThing, Json, Html, RenderedBy, ReviewOn, PublishedAt, ChangedAt, State) VALUES ({Article}, 'Guidance', 'x', 'x', 1, 'x', 'x', 'x', {json}, '', 0, '2027-01-01', '2026-01-01', '2026-01-01', 'Published')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO PublishedAdaptations (PartnershipId, ArticleId, Revision, Title, Summary, Json, Html, RenderedBy, HasLocalWords, PublishedAt) VALUES ({Partnership}, {Article}, 1, 'x', 'x', {json}, '', 0, 0, '2026-01-01')");
    }
}
