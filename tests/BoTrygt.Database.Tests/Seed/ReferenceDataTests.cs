using BoTrygt.Database.Seed;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

/// <summary>What Production receives.</summary>
public sealed class ReferenceDataTests() : DatabaseTest(SeedChoice.ReferenceData)
{
    [Fact]
    public async Task Production_receives_drafts_and_nothing_published_or_made_up()
    {
        Assert.True(await Db.Articles.AnyAsync());
        Assert.False(await Db.PublishedArticles.AnyAsync());
        Assert.False(await Db.PublishedInitiatives.AnyAsync());
        Assert.False(await Db.AppliedSeeds.AnyAsync(seed => seed.Name == "demo"));
        Assert.True(await Db.IsReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Demo_content_laid_in_later_moves_its_dates_to_that_day()
    {
        var later = TestDatabase.SeededAt.AddDays(100);
        await Seeding.ApplyAsync(Db, SeedChoice.WithDemoContent, later);
        var today = DateOnly.FromDateTime(later);

        Assert.All(
            await Db.PublishedInitiatives.Where(initiative => initiative.Status == InitiativeStatus.Running).ToListAsync(),
            initiative => Assert.InRange(today, initiative.StartsOn, initiative.EndsOn));
    }
}
