using BoTrygt.Database.Generation;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Database.Tests.Generation;

/// <summary>One made-up year of one partnership is what a real one would have left behind.</summary>
public sealed class GenerationTests(GenerationTests.GeneratedDatabase generated) : IClassFixture<GenerationTests.GeneratedDatabase>
{
    private static readonly DateTime Now = TestDatabase.SeededAt;
    private static readonly GenerationSize Size = new(Municipalities: 17, Years: 2);

    [Fact]
    public async Task A_year_has_a_signed_plan_rounds_and_an_audit_log_that_fits()
    {
        await using var db = generated.Database.Open();
        var plan = await db.Plans.Include(row => row.Initiatives).Include(row => row.Versions).ThenInclude(version => version.Signatures).AsSplitQuery().SingleAsync();
        var (initiatives, followUps) = (plan.Initiatives.Count, await db.FollowUps.Include(row => row.Round).AsNoTracking().ToListAsync());
        Assert.Equal(PlanState.Running, plan.StateOn(DateOnly.FromDateTime(Now)));
        Assert.Equal(3, Assert.Single(plan.Versions).Signatures.Count);
        Assert.InRange(followUps.Count, 10 * initiatives, 11 * initiatives);
        Assert.Single(followUps.Where(row => row.Round.ClosedAt is null).Select(row => row.RoundId).Distinct());
        Assert.All(followUps, followUp => Assert.True(followUp.AnsweredAt is not null || followUp.Step >= NoticeKind.Due || followUp.Round.ClosedAt is null));
        Assert.True(await db.Notices.CountAsync() >= followUps.Count && await db.Notices.AllAsync(notice => notice.Digest!.PersonId == notice.PersonId && notice.FollowUp != null));
        await AssertLogFitsAsync(db, followUps, initiatives);
    }

    [Fact]
    public async Task A_year_has_assessments_that_stand_on_evidence_meetings_and_bookings()
    {
        await using var db = generated.Database.Open();
        var rounds = await db.AssessmentRounds.Include(round => round.Rubric.Statements).Include(round => round.Answers).Include(round => round.Agreements).AsSplitQuery().ToListAsync();
        var evidence = await db.Evidence.ToListAsync();
        var meetings = await db.Meetings.Include(meeting => meeting.Decisions).ToListAsync();

        Assert.Equal(2, rounds.Count);
        Assert.All(rounds, round => Assert.Equal(3 * round.Rubric.Statements.Count, round.Answers.Count));
        Assert.All(rounds, round => Assert.Equal(round.Rubric.Statements.Count, round.Agreements.Count));
        Assert.Equal(rounds[0].Rubric.Statements.Count, evidence.Count);
        Assert.All(evidence, one => Assert.True(one.ConfirmedAt is not null && one.JudgedForId != one.OwnerOrganisationId));
        Assert.All(meetings, meeting => Assert.NotNull(meeting.ClosedAt));
        Assert.InRange(meetings.Count, 3, 4);
        Assert.Contains(meetings, meeting => meeting.Decisions.Count > 0);
        Assert.Equal(6, await db.Bookings.CountAsync(booking => booking.State == BookingState.Approved));
    }

    [Fact]
    public async Task A_year_has_news_of_each_month_and_adopted_guidance()
    {
        await using var db = generated.Database.Open();
        var news = await db.PublishedArticles.Where(copy => copy.Kind == ArticleKind.News).ToListAsync();
        var (guidance, adapted) = (await db.PublishedArticles.CountAsync(copy => copy.Kind == ArticleKind.Guidance), await db.PublishedAdaptations.ToListAsync());

        Assert.InRange(news.Count, 10, 12);
        Assert.All(news, copy => Assert.True(copy.Title.Length > 0 && copy.PublishedAt < Now));
        Assert.Equal(guidance, adapted.Count);
        Assert.InRange(adapted.Count(copy => copy.HasLocalWords), 1, guidance - 1);
    }

    [Fact]
    public async Task The_same_size_and_day_give_the_same_content()
    {
        using var other = new TestDatabase(SeedChoice.ReferenceData);
        await WriteAsync(other);

        Assert.Equal(await AnswersAsync(generated.Database), await AnswersAsync(other));
    }

    [Fact]
    public async Task A_database_that_somebody_uses_is_left_alone()
    {
        using var used = new TestDatabase();
        await using var db = used.Open();
        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => BoTrygt.Database.Generation.Generation.PrepareAsync(db, Size, Now));

        Assert.StartsWith("Databasen er i brug", failure.Message, StringComparison.Ordinal);
        Assert.False(db.ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task The_demo_does_not_come_on_top()
    {
        await using var db = generated.Database.Open();
        var people = await db.People.CountAsync();
        await db.MigrateAsync(SeedChoice.WithDemoContent, Now);

        Assert.Equal(people, await db.People.CountAsync());
        Assert.Equal(1, await db.Plans.CountAsync());
    }

    /// <summary>All that happened to a follow-up, once each, each kind in the order of the days, and none of it tomorrow.</summary>
    private static async Task AssertLogFitsAsync(BoTrygtDb db, IReadOnlyList<FollowUp> followUps, int initiatives)
    {
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
        var changes = entries.Where(entry => entry.Entity == nameof(FollowUp)).CountBy(entry => entry.RowId).ToDictionary();
        Assert.All(followUps, followUp => Assert.Equal(followUp.Version, changes[$"{followUp.Id}"]));
        Assert.All(entries.GroupBy(entry => entry.Entity, entry => DateOnly.FromDateTime(entry.At)), days => Assert.Equal(days, days.Order()));
        Assert.All(entries, entry => Assert.True(entry.At < Now.Date));
        Assert.InRange(entries.Count, 55 * initiatives, 75 * initiatives);
    }

    /// <summary>The last year of the first partnership.</summary>
    private static async Task WriteAsync(TestDatabase database)
    {
        var clock = new GeneratedClock();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock)
            .AddBoTrygtDatabase(new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build(), Path.GetTempPath()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        var partnershipId = (await BoTrygt.Database.Generation.Generation.PrepareAsync(db, Size, Now))[0];
        db.ChangeTracker.Clear();
        await new GeneratedYears(clock, new GenerationTexts(), Now).WriteAsync(db, partnershipId, back: 0);
    }

    private static async Task<List<string>> AnswersAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.FollowUps.OrderBy(followUp => followUp.Sequence)
            .Select(followUp => followUp.Initiative.Title + followUp.Initiative.OwnerPost.Title + followUp.Progress + followUp.AnsweredAt + followUp.Reached)
            .ToListAsync();
    }

    /// <summary>One for all tests: it takes seconds.</summary>
    public sealed class GeneratedDatabase : IAsyncLifetime
    {
        public TestDatabase Database { get; } = new(SeedChoice.ReferenceData);

        public Task InitializeAsync() => WriteAsync(Database);

        public Task DisposeAsync()
        {
            Database.Dispose();
            return Task.CompletedTask;
        }
    }
}
