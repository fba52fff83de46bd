using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>A round in each half-year, with the rubric of its day.</summary>
public sealed class AssessmentOpeningTests : IDisposable
{
    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_half_year_has_one_round_and_an_old_one_keeps_its_rubric()
    {
        _portal.Time.SetUtcNow(new DateTimeOffset(2027, 1, 29, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await OpenAsync());
        await PublishAsync();
        _portal.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(16, await OpenAsync());
        Assert.Equal(0, await OpenAsync());

        await using var db = _portal.Database.Open();
        Assert.True(await db.AssessmentRounds.Where(round => round.OpenedOn.Year == 2027).AllAsync(round => round.Rubric.Number == 2 && round.ClosedAt == null));
        Assert.True(await db.AssessmentRounds.Where(round => round.OpenedOn.Year < 2027).AllAsync(round => round.Rubric.Number == 1 && round.ClosedAt != null));
    }

    [Fact]
    public async Task A_partnership_that_has_ended_is_not_asked()
    {
        await using (var db = _portal.Database.Open())
        {
            (await db.Partnerships.SingleAsync(partnership => partnership.MunicipalityCode == "751")).EndedOn = new(2027, 1);
            await db.SaveChangesAsync();
        }

        _portal.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(15, await OpenAsync());
    }

    [Fact]
    public async Task One_that_pauses_and_one_that_is_being_prepared_are_not_asked()
    {
        await using (var db = _portal.Database.Open())
        {
            (await db.Partnerships.SingleAsync(partnership => partnership.MunicipalityCode == "751")).Pause(new(2027, 1, 1));
            await db.SaveChangesAsync();
            await db.Partnerships.Where(partnership => partnership.MunicipalityCode == "730").ExecuteUpdateAsync(set => set.SetProperty(partnership => partnership.LiveSince, (DateOnly?)null));
        }

        _portal.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(14, await OpenAsync());
    }

    private async Task<int> OpenAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssessmentOpening>().OpenAsync(default);
    }

    private async Task PublishAsync()
    {
        await using var db = _portal.Database.Open();
        var next = db.Add(Rubric.After(await db.Rubrics.Include(rubric => rubric.Statements).SingleAsync())).Entity;
        next.Publish("Nye ord", null, _portal.Time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }
}
