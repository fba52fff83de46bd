using BoTrygt.Database.Seed;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

/// <summary>The demo moves with the day it is laid in: it must fit its own rules on any of them.</summary>
public sealed class DemoSeedTests() : DatabaseTest(SeedChoice.ReferenceData)
{
    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    [InlineData("2027-10-31")]
    [InlineData("2028-02-29")]
    public async Task The_demo_fits_its_rules_on_any_day(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        await Seeding.ApplyAsync(Db, SeedChoice.WithDemoContent, today.ToDateTime(new TimeOnly(23, 30), DateTimeKind.Utc));

        var db = Fresh();
        var partnerships = await db.Partnerships.Include(row => row.Parties).ToListAsync();
        var plans = (await db.Plans.Include(row => row.Initiatives).ThenInclude(row => row.DeputyPost).ToListAsync()).ToLookup(plan => plan.PartnershipId);
        Assert.All(partnerships, partnership => Assert.Single(plans[partnership.Id], plan => plan.Covers(today)));
        Assert.All(partnerships, partnership => Assert.Empty(Broken([.. plans[partnership.Id]], [.. partnership.Parties.Select(party => party.OrganisationId)])));
        Assert.Contains(await db.Initiatives.ToListAsync(), initiative => initiative.Status == InitiativeStatus.Running && initiative.StartsOn <= today && !initiative.IsOverdueOn(today));
        Assert.Contains(await db.Milestones.ToListAsync(), milestone => milestone.IsOverdueOn(today));
        Assert.DoesNotContain(await db.Milestones.ToListAsync(), milestone => milestone.DoneOn > today);
        Assert.DoesNotContain(await db.Notes.ToListAsync(), note => DateOnly.FromDateTime(note.WrittenAt) > today);
    }

    [Fact]
    public async Task Some_parties_have_signed_some_are_asked_one_said_no_and_one_plan_is_amended()
    {
        await Seeding.ApplyAsync(Db, SeedChoice.WithDemoContent, TestDatabase.SeededAt);

        var db = Fresh();
        var versions = await db.PlanVersions.Include(version => version.Signatures).ToListAsync();
        Assert.All(versions, version => Assert.Equal(version.Hash, PlanSnapshot.HashOf(version.Json)));
        Assert.All(versions.Where(version => version.State == PlanVersionState.Agreed), version => Assert.Equal(3, version.Signatures.DistinctBy(signature => signature.PersonId).Count()));
        Assert.Equal([PlanVersionState.Open, PlanVersionState.Agreed, PlanVersionState.Declined], versions.Select(version => version.State).Distinct().Order());
        Assert.Contains(versions, version => version.State == PlanVersionState.Open && version.Signatures.Any(signature => signature.Reservation is not null));
        Assert.Single(await db.Plans.WithAmendments().Where(plan => plan.AmendsId != null).ToListAsync());
    }

    [Fact]
    public async Task An_example_database_of_before_there_were_signatures_starts_and_stays_as_it_is()
    {
        await Seeding.ApplyAsync(Db, SeedChoice.WithDemoContent, TestDatabase.SeededAt);
        await Db.AppliedSeeds.Where(seed => seed.Name == "demo-agreements").ExecuteDeleteAsync();
        await Db.Memberships.Where(membership => membership.Role == Role.Signatory || membership.Role == Role.DeputySignatory).ExecuteDeleteAsync();
        var before = await Db.PlanVersions.CountAsync();
        await Seeding.ApplyAsync(Db, SeedChoice.WithDemoContent, TestDatabase.SeededAt);

        Assert.Equal(before, await Fresh().PlanVersions.CountAsync());
    }

    private static IEnumerable<string> Broken(Plan[] plans, Guid[] parties) =>
        plans.SelectMany(plan => plan.Initiatives.SelectMany(initiative => initiative.Content.BrokenRules(plan, parties).Select(rule => $"{initiative.Title}: {rule}")))
            .Concat(plans.SelectMany(plan => plans.Where(other => other != plan && plan.Overlaps(other.StartsOn, other.EndsOn)).Select(_ => $"{plan.Years} overlaps")));
}
