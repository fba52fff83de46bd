using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>What citizens read, and when.</summary>
public sealed class PublishingTests : EditorTest
{
    [Fact]
    public async Task Citizens_read_the_old_words_until_the_new_ones_are_published_and_then_at_once()
    {
        await ReadAsync(Public); // now it is in the cache
        await WriteAsync("Helt nye ord om døren.");
        await ApproveAsync();
        Assert.DoesNotContain("Helt nye ord", (await ReadAsync(Public)).Html, StringComparison.Ordinal);

        await PublishAsync(("Form.Note", "Nu med tre lås."));

        var page = await ReadAsync(Public);
        Assert.Contains("Helt nye ord om døren.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Nu med tre lås.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_stand_in_the_way_and_advice_does_not()
    {
        await WriteAsync("Naboen er i panik.");
        await ApproveAsync();
        await BanAsync("panik", true); // since it was approved
        var answer = await PublishAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Ret fejlene, før artiklen kan udgives.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("»panik« kan gøre læseren bange", answer.Words, StringComparison.Ordinal);

        await BanAsync("panik", false);
        await PublishAsync();
        Assert.Contains("Naboen er i panik.", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_time_is_Danish_and_comes_also_when_no_portal_ran_and_once_on_two()
    {
        await WriteAsync("Ord fra i morgen.");
        await ApproveAsync();
        var day = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(1);
        await PublishAsync(("Form.IsLater", "true"), ("Form.Day", $"{day:yyyy-MM-dd}"), ("Form.Time", "08:00"));
        Assert.Equal(new DateTime(day, new TimeOnly(7, 0), DateTimeKind.Utc), (await AskAsync(db => db.Publications.SingleAsync(one => one.State == PublicationState.Planned))).DueAt);

        Assert.Equal(0, await RunAsync());
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, (await Task.WhenAll(RunAsync(), RunAsync())).Sum());

        Assert.Contains("Ord fra i morgen.", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == "PublishedArticle" && entry.Fields.Contains("Json"))));
    }

    [Theory]
    [InlineData("2027-03-28", "02:30", 422)] // the hour that is skipped
    [InlineData("2027-10-31", "02:30", 302)] // the hour that comes twice
    [InlineData("2026-01-01", "08:00", 422)]
    [InlineData("", "08:00", 422)]
    public async Task The_nights_when_the_clocks_change_are_asked_about_or_have_an_answer(string day, string time, int status)
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();
        var answer = await PublishAsync(("Form.IsLater", "true"), ("Form.Day", day), ("Form.Time", time));

        Assert.True(status == (int)answer.Status, answer.Words);
        if (status == 302)
        {
            Assert.Equal(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc), (await AskAsync(db => db.Publications.SingleAsync(one => one.State == PublicationState.Planned))).DueAt);
        }
    }

    [Fact]
    public async Task What_is_set_can_be_called_off()
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();
        await PublishAsync(("Form.IsLater", "true"), ("Form.Day", "2027-06-01"), ("Form.Time", "08:00"));
        Assert.Equal(Article, (await Editor.OpenAsync($"{Article}/kladde")).Location); // nobody writes meanwhile
        await Editor.PostAsync($"{Article}/udgivelse/aflys");

        Assert.Equal(ArticleStage.Ready, (await ArticleAsync()).Stage);
        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task In_a_hurry_it_comes_out_with_a_reason_and_everybody_sees_that_nobody_has_read_it()
    {
        await WriteAsync("Ring i dag.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PublishAsync()).Status);
        await PublishAsync(("Form.UrgentReason", "Forkert telefonnummer"), ("Form.ReviewerId", $"{await PersonAsync("korrektur")}"));

        Assert.Contains("Ring i dag.", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
        Assert.Contains("Udgivet uden godkendelse", (await Editor.OpenAsync("/redaktion")).Words, StringComparison.Ordinal);
        var review = await AskAsync(db => db.Reviews.SingleAsync());
        await Reviewer.PostAsync($"{Article}/gennemsyn/{review.Id}", ("Form.Approves", "true"));
        Assert.DoesNotContain("Udgivet uden godkendelse", (await Editor.OpenAsync("/redaktion")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_change_gives_no_new_date_and_no_note()
    {
        await WaitAsync(TimeSpan.FromDays(10));
        await PublishNowAsync("Rettet stavning.", ("Form.IsMinor", "true"), ("Form.Note", "Skal ikke ses"));

        var page = await ReadAsync(Public);
        Assert.Contains("Rettet stavning.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Skal ikke ses", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ændret", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_down_does_not_come_back_by_itself()
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();
        await PublishAsync(("Form.IsLater", "true"), ("Form.Day", "2027-06-01"), ("Form.Time", "08:00"));

        Assert.Equal(HttpStatusCode.Conflict, (await EndAsync(Article, "tag-ned", ("Form.Reason", "Forkert."))).Status);
        await Editor.PostAsync($"{Article}/udgivelse/aflys");
        await EndAsync(Article, "tag-ned", ("Form.Reason", "Forkert."));
        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(HttpStatusCode.Gone, (await ReadAsync(Public)).Status);
    }

    [Fact]
    public async Task What_readers_are_told_of_a_change_is_held_to_the_same()
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PublishAsync(("Form.Note", "Peter Hansen, Skovvej 12, har ringet."))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PublishAsync(("Form.Note", "Hej\u0001"))).Status);
    }

    [Theory]
    [InlineData("    indrykket tekst")]
    [InlineData("### A\n#### B\n##### dybt")]
    public async Task No_words_vanish_on_the_way_to_the_page(string text)
    {
        await PublishNowAsync(text);

        Assert.Contains(text.Split(' ', '\n')[^1], (await ReadAsync(Public)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_a_slash_behind_it_leads_to_the_one_without()
    {
        var page = await ReadAsync($"{Public}/");

        Assert.Equal((HttpStatusCode.MovedPermanently, Public), (page.Status, page.Location));
    }

    private async Task<int> RunAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DuePublications>().PublishAsync(CancellationToken.None);
    }
}
