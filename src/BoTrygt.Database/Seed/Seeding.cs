using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>
/// Lays in the content the program ships with. Code lists and figures come again when their files change; what people
/// may edit comes once and is never touched again. Each step is one SaveChanges, so a stopped start goes on where it was.
/// </summary>
public static class Seeding
{
    private static readonly Step[] ReferenceSteps =
    [
        new("places", Repeats: true, ["regions.csv", "police-districts.csv", "municipalities.csv", "postal-codes.csv"], PlaceSeed.ApplyAsync),
        new("principles-and-themes", Repeats: true, ["principles.csv", "themes.csv"], PrincipleSeed.ApplyAsync),
        new("rubric", Repeats: false, ["rubric.csv"], RubricSeed.ApplyAsync),
        new("activities", Repeats: false, [.. SeedFile.Names("Activities.")], ActivitySeed.ApplyAsync),
        new("figures", Repeats: true, ["Figures.burglaries.csv", "Figures.population.csv", "Figures.households.csv"], FigureSeed.ApplyAsync),
        new("partnerships", Repeats: false, ["partnerships.csv", "targets.csv"], PartnershipSeed.ApplyAsync),
        new("watched-words", Repeats: false, ["watched-words.csv"], WatchedWordSeed.ApplyAsync),
        new("articles", Repeats: false, [.. SeedFile.Names("Articles.")], ArticleSeed.ApplyAsync),
    ];

    private static readonly Step[] DemoSteps =
    [
        new("demo", Repeats: false, [], DemoData.ApplyAsync),
        new("demo-partnerships", Repeats: false, [.. SeedFile.Names("Demo.")], DemoPartnerships.ApplyAsync),
        new("demo-agreements", Repeats: false, ["Demo.agreements.csv"], DemoAgreements.ApplyAsync),
        new("demo-follow-ups", Repeats: false, ["Demo.answers.csv"], DemoFollowUps.ApplyAsync),
        new("demo-experiences", Repeats: false, ["Demo.experiences.csv"], DemoActivities.ApplyAsync),
        new("demo-bookings", Repeats: false, ["Demo.bookings.csv"], DemoBookings.ApplyAsync),
        new("demo-assessments", Repeats: false, ["Demo.evidence.csv"], DemoAssessments.ApplyAsync),
        new("demo-meetings", Repeats: false, ["Demo.minutes.csv"], DemoMeetings.ApplyAsync),
    ];

    /// <summary>The steps without which the portal is not ready.</summary>
    public static IEnumerable<string> RequiredNames => ReferenceSteps.Select(step => step.Name);

    /// <param name="now">UTC.</param>
    public static async Task ApplyAsync(BoTrygtDb db, SeedChoice choice, DateTime now)
    {
        foreach (var step in choice == SeedChoice.WithDemoContent ? [.. ReferenceSteps, .. DemoSteps] : ReferenceSteps)
        {
            await ApplyAsync(db, step, now);
        }
    }

    /// <summary>The database gets another made-up content: that of the demo does not come on top. Not saved.</summary>
    internal static void ForgoDemo(BoTrygtDb db, DateTime now) =>
        db.AddRange(DemoSteps.Select(step => new AppliedSeed { Name = step.Name, ContentHash = SeedFile.Hash(step.Files), AppliedAt = now }));

    private static async Task ApplyAsync(BoTrygtDb db, Step step, DateTime now)
    {
        var applied = await db.AppliedSeeds.SingleOrDefaultAsync(seed => seed.Name == step.Name);
        var hash = SeedFile.Hash(step.Files);
        if (applied is not null && (!step.Repeats || applied.ContentHash == hash))
        {
            return;
        }

        await step.Apply(db, now);
        if (applied is null)
        {
            db.Add(applied = new AppliedSeed { Name = step.Name, ContentHash = hash, AppliedAt = now });
        }

        (applied.ContentHash, applied.AppliedAt) = (hash, now);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private sealed record Step(string Name, bool Repeats, string[] Files, Func<BoTrygtDb, DateTime, Task> Apply);
}
