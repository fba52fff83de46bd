using BoTrygt.Database.Seed;
using BoTrygt.Database.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class SeedingTests : DatabaseTest
{
    private static readonly DateTime NextStart = TestDatabase.SeededAt.AddDays(1);

    [Fact]
    public async Task Seeding_again_writes_nothing() => Assert.Equal(0, await SeedAgainAsync());

    [Fact]
    public async Task Seeding_the_same_content_from_changed_files_writes_only_that_it_was_done()
    {
        await FilesChangedAsync();

        Assert.Equal(3, await SeedAgainAsync());
    }

    [Fact]
    public async Task What_people_have_edited_survives_a_newer_program()
    {
        var article = await Db.Articles.OrderBy(row => row.Slug).FirstAsync();
        var partnership = await Db.Partnerships.Include(row => row.Targets).SingleAsync(row => row.Municipality.Name == "Solrød");
        var organisation = await Db.Organisations.SingleAsync(row => row.MunicipalityCode == "269");
        Db.Add(article.Save(new("Rettet af redaktøren", "", "", null, []), by: null, TestDatabase.SeededAt));
        partnership.Name = "Trygt i Solrød";
        partnership.Targets.Clear();
        organisation.Name = "Solrød Kommune, Teknik og Miljø";
        Db.Remove(await Db.WatchedWords.OrderBy(row => row.Word).LastAsync());
        await Db.SaveChangesAsync();
        var words = await Db.WatchedWords.CountAsync();
        await FilesChangedAsync();
        await SeedAgainAsync();

        var after = Fresh();
        Assert.Equal(words, await after.WatchedWords.CountAsync());
        Assert.True(await after.Articles.AnyAsync(row => row.Title == "Rettet af redaktøren"));
        Assert.True(await after.Organisations.AnyAsync(row => row.Name == "Solrød Kommune, Teknik og Miljø"));
        Assert.Empty((await after.Partnerships.Include(row => row.Targets).SingleAsync(row => row.Name == "Trygt i Solrød")).Targets);
    }

    [Fact]
    public async Task Code_lists_become_again_what_the_program_ships()
    {
        await Db.Municipalities.Where(row => row.Code == "269").ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Gammelt navn"));
        await Db.PostalCodes.Where(row => row.Code == "2680").ExecuteDeleteAsync();
        (await Db.Municipalities.Include(row => row.Regions).SingleAsync(row => row.Code == "101")).Regions.Clear();
        await Db.SaveChangesAsync();
        await FilesChangedAsync();
        await SeedAgainAsync();

        var after = Fresh();
        Assert.Equal("Solrød", (await after.Municipalities.SingleAsync(row => row.Code == "269")).Name);
        Assert.True(await after.PostalCodes.AnyAsync(row => row.Code == "2680"));
        Assert.Equal(2, await after.Municipalities.Where(row => row.Code == "101").SelectMany(row => row.Regions).CountAsync());
    }

    [Fact]
    public async Task A_seeded_database_is_ready() => Assert.True(await Db.IsReadyAsync(CancellationToken.None));

    [Fact]
    public async Task A_database_that_lacks_a_step_is_not_ready()
    {
        await Db.AppliedSeeds.Where(seed => seed.Name == "articles").ExecuteDeleteAsync();

        Assert.False(await Fresh().IsReadyAsync(CancellationToken.None));
    }

    private async Task FilesChangedAsync() => await Db.AppliedSeeds.ExecuteUpdateAsync(set => set.SetProperty(seed => seed.ContentHash, "an older program's"));

    private async Task<int> SeedAgainAsync()
    {
        var written = 0;
        var db = Fresh();
        db.SavedChanges += (_, saved) => written += saved.EntitiesSavedCount;
        await Seeding.ApplyAsync(db, SeedChoice.WithDemoContent, NextStart);
        return written;
    }
}
