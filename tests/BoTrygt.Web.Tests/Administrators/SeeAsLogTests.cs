using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What is written down of seeing the portal as somebody else, and as whom nobody sees it.</summary>
public sealed class SeeAsLogTests : SeeAsTest
{
    [Fact]
    public async Task The_log_has_its_beginning_its_end_and_every_page_in_the_name_of_whoever_looked()
    {
        await BeginAsync();
        await Desk.OpenAsync("/arbejdsrum/partnerskaber");
        await Desk.PostAsync("/se-som/stop");
        await using var db = Portal.Database.Open();
        var told = await ToldAsync();

        Assert.Equal([(ViewerId, $"{SeenId}"), (ViewerId, $"{SeenId}")], told.Select(entry => (entry.PersonId.GetValueOrDefault(), entry.RowId)));
        Assert.StartsWith("Begyndt", told[0].Values.Single().After, StringComparison.Ordinal);
        Assert.Equal("Slut", told[1].Values.Single().After);
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.PersonId == ViewerId && entry.SubjectId == SeenId && entry.Criterion == "/arbejdsrum/partnerskaber"));
        Assert.False(await db.AccessEntries.AnyAsync(entry => entry.PersonId == SeenId));
        using var administrator = await Support.Desk.OfAsync(Portal, "administrator@demo.invalid");
        Assert.Contains("Vist for en anden", (await administrator.OpenAsync("/administration/haendelser")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staying_signed_in_keeps_the_own_session_and_nothing_else()
    {
        await BeginAsync();
        var (until, pages) = (await SessionAsync(row => row.SeesAsUntil), await PagesAsync());
        Clock.Advance(TimeSpan.FromMinutes(28));
        var answer = await Desk.PostAsync("/konto/her");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(Clock.GetUtcNow().UtcDateTime, await SessionAsync(row => row.SeenAt));
        Assert.Equal((until, pages), (await SessionAsync(row => row.SeesAsUntil), await PagesAsync()));
        Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Null((await Desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    /// <summary>Nobody comes back to be told that it is over.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(30, false)]
    public async Task A_session_that_is_ended_or_runs_out_has_its_end_in_the_log_at_the_time_when_it_was_over(int minutes, bool isEndedByAnother)
    {
        var begun = Clock.GetUtcNow().UtcDateTime;
        await BeginAsync();
        await EndOverAsync();
        Assert.Single(await ToldAsync());
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        if (isEndedByAnother)
        {
            using var administrator = await Support.Desk.OfAsync(Portal, "administrator@demo.invalid");
            await administrator.PostAsync($"/administration/personer/{ViewerId}/konto/log-ud");
        }

        Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(EndOverAsync(), EndOverAsync());
        var told = await ToldAsync();
        Assert.Equal(2, told.Count);
        Assert.Equal((ViewerId, $"{SeenId}", begun.AddMinutes(minutes), "Slut"), (told[1].PersonId, told[1].RowId, told[1].At, told[1].Values.Single().After));
    }

    [Fact]
    public async Task Neither_an_administrator_nor_oneself_nor_somebody_without_an_account_isSeenId()
    {
        await using var db = Portal.Database.Open();
        var without = await db.People.Where(person => !db.Users.Any(account => account.PersonId == person.Id)).Select(person => person.Id).FirstAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(await PersonAsync("administrator@demo.invalid"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(without)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await BeginAsync(ViewerId)).Status);
    }

    private async Task EndOverAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeeingAs>().EndOverAsync(CancellationToken.None);
    }

    private async Task<List<AuditEntry>> ToldAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.AuditEntries.Include(entry => entry.Values).Where(entry => entry.Fields == "SeenAs").OrderBy(entry => entry.Sequence).ToListAsync();
    }

    private async Task<DateTime?> SessionAsync(Func<Session, DateTime?> what)
    {
        await using var db = Portal.Database.Open();
        return what(await db.Sessions.OrderByDescending(row => row.StartedAt).FirstAsync(row => row.Account.PersonId == ViewerId));
    }

    private async Task<int> PagesAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.AccessEntries.CountAsync();
    }
}
