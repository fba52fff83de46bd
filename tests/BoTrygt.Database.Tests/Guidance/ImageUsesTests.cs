using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Guidance;

/// <summary>What is saved keeps its pictures, and the database decides.</summary>
public sealed class ImageUsesTests : DatabaseTest
{
    private static readonly DateTime Now = TestDatabase.SeededAt;

    [Fact]
    public async Task A_picture_that_somebody_begins_to_use_while_it_is_removed_stays()
    {
        var image = await AddAsync();
        var other = Fresh();
        other.Remove(await other.Images.SingleAsync(row => row.Id == image.Id));
        await WriteAsync(image.Drawn);

        Assert.True(other.IsInUse(await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync())));
    }

    [Fact]
    public async Task The_latest_revision_counts_and_those_before_it_do_not()
    {
        var (one, another) = (await AddAsync(), await AddAsync());
        var article = await WriteAsync(one.Drawn, another.Drawn, one.Drawn);
        Assert.Equal(new[] { one.Id, another.Id }.Order(), (await UsesAsync()).Select(use => use.ImageId).Order());

        await WriteAsync(another.Drawn);
        Assert.Equal((another.Id, article.Id, ImageUseKind.Latest, null), Assert.Single(await UsesAsync()));
    }

    [Fact]
    public async Task A_copy_for_citizens_and_one_for_a_kommunes_count_beside_it()
    {
        var image = await AddAsync();
        var article = await WriteAsync(image.Drawn);
        var partnership = await Db.Partnerships.Select(row => row.Id).FirstAsync();
        var copy = await Db.PublishedArticles.SingleAsync(row => row.ArticleId == article.Id);
        var adapted = Db.Add(new PublishedAdaptation { PartnershipId = partnership, ArticleId = article.Id }).Entity;
        copy.Show(article, With(image.Drawn), new() { ArticleId = article.Id, Revision = 2, DueAt = Now, Change = new(false, ""), DecidedById = null });
        adapted.Show(With(image.Drawn), 2, LocalAdaptation.Adopt(With(image.Drawn).Blocks), Now);
        await Db.SaveChangesAsync();
        Assert.Equal([(ImageUseKind.Adapted, partnership), (ImageUseKind.Latest, null), (ImageUseKind.Published, null)], (await UsesAsync()).Select(use => (use.Kind, use.PartnershipId)));

        adapted.Show(With(), 3, LocalAdaptation.Adopt([]), Now);
        await Db.SaveChangesAsync();
        Assert.Equal([ImageUseKind.Latest, ImageUseKind.Published], (await UsesAsync()).Select(use => use.Kind));
    }

    [Fact]
    public async Task A_revision_may_show_a_picture_that_is_gone()
    {
        await WriteAsync(new BlockImage(Guid.CreateVersion7(), 640, 480));
        Assert.Empty(await UsesAsync());
    }

    private async Task<Image> AddAsync()
    {
        var by = await Db.People.Select(person => person.Id).FirstAsync();
        var image = Db.Add(new Image { Name = "dør.jpg", Width = 640, Height = 480, Hash = $"{Guid.NewGuid():N}", AddedById = by, AddedAt = Now }).Entity;
        await Db.SaveChangesAsync();
        return image;
    }

    private async Task<Article> WriteAsync(params BlockImage[] images)
    {
        var article = await Db.Articles.OrderBy(row => row.Id).FirstAsync(row => row.PartnershipId == null && row.PublicState == PublicState.Published);
        Db.Add(article.Save(With(images), null, Now));
        await Db.SaveChangesAsync();
        return article;
    }

    private static ArticleContent With(params BlockImage[] images) =>
        new("Titel", "Resumé", "", null, [.. images.Select(image => new Block(Guid.CreateVersion7(), new(BlockKind.Image, "", "En dør", Image: image)))]);

    private async Task<List<(Guid ImageId, Guid ArticleId, ImageUseKind Kind, Guid? PartnershipId)>> UsesAsync() =>
        [.. (await Fresh().ImageUses.ToListAsync()).OrderBy(use => $"{use.Kind}", StringComparer.Ordinal).Select(use => (use.ImageId, use.ArticleId, use.Kind, use.PartnershipId))];
}
