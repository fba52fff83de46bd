using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>The parties hear of what waits for them in an assessment: once, and only those it concerns.</summary>
public sealed class AssessmentReminderTests : AssessmentDesk
{
    private const string Coordinator = "koordinator.aarhus@demo.invalid";
    private const string Officer = "politi.oestjylland@demo.invalid";

    [Fact]
    public async Task A_round_that_opens_is_told_to_those_who_answer_for_the_three_parties()
    {
        Portal.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        await OpenAsync();
        await OpenAsync();

        var mails = await MailsAsync("Bo trygt i Aarhus: Hvor langt er I med principperne?");
        Assert.Contains(Coordinator, mails.Select(mail => mail.To));
        Assert.Contains(Officer, mails.Select(mail => mail.To));
        Assert.Contains("konsulent@demo.invalid", mails.Select(mail => mail.To));
        Assert.Equal(mails.Count, mails.DistinctBy(mail => mail.To).Count());
        Assert.All(mails, mail => Assert.Contains("15. marts 2027", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evidence_is_told_once_to_the_other_parties_and_not_to_its_own()
    {
        await QuietAsync();
        await ShowAsync(Kommune, Level.Practised);

        await RemindAsync();
        await RemindAsync();

        var mails = await MailsAsync("Dokumentation at bekræfte");
        Assert.Contains(Officer, mails.Select(mail => mail.To));
        Assert.DoesNotContain(Coordinator, mails.Select(mail => mail.To));
        Assert.Equal(mails.Count, mails.DistinctBy(mail => mail.To).Count());
        Assert.All(mails, mail => Assert.Contains("Aarhus Kommune skriver: Årets referater", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_ends_is_told_to_its_own_party_thirty_days_before_unless_it_was_renewed()
    {
        await QuietAsync();
        var evidence = await ShowAsync(Kommune, Level.Practised);
        await Police.PostAsync($"{evidence}/bekraeft");
        var endsOn = await AskAsync(db => db.Evidence.OrderByDescending(row => row.AddedAt).Select(row => row.LastsUntil).FirstAsync());

        await GoToAsync(endsOn.AddDays(-Evidence.DaysToRenew - 1));
        Assert.Empty(await MailsAsync("okumentation, der udløber"));
        await GoToAsync(endsOn.AddDays(-Evidence.DaysToRenew + 3));
        await RemindAsync();
        Assert.Contains(Coordinator, (await MailsAsync("okumentation, der udløber")).Select(mail => mail.To));
        Assert.DoesNotContain(Officer, (await MailsAsync("okumentation, der udløber")).Select(mail => mail.To));
        Assert.Single(await MailsAsync("okumentation, der udløber"), mail => mail.To == Coordinator);
    }

    [Fact]
    public async Task A_week_before_it_is_due_only_those_are_reminded_who_have_not_answered()
    {
        await QuietAsync();
        foreach (var principle in Enumerable.Range(1, 4))
        {
            var page = await Kommune.OpenAsync($"{Address}/svar/{principle}");
            var form = Form.Of(page, "main form");
            await Kommune.PostAsync(form.Action, [.. form.With([.. StatementsOn(page).Select(name => (name, (string?)"UnderWay"))])]);
        }

        var dueOn = await AskAsync(db => db.AssessmentRounds.Where(round => round.Id == RoundId).Select(round => round.DueOn).SingleAsync());
        await GoToAsync(dueOn.AddWorkingDays(-7));
        Assert.Empty(await MailsAsync("Jeres vurdering mangler"));
        await GoToAsync(dueOn.AddWorkingDays(-2));
        await RemindAsync();

        var told = (await MailsAsync("Bo trygt i Aarhus: Jeres vurdering mangler")).Select(mail => mail.To).ToList();
        Assert.Contains(Officer, told);
        Assert.DoesNotContain(Coordinator, told);
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task Nothing_goes_out_on_a_day_off()
    {
        await QuietAsync();
        await ShowAsync(Kommune, Level.Practised);
        Portal.Time.SetUtcNow(new DateTimeOffset(2026, 12, 25, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, await RemindAsync());
    }

    [Fact]
    public async Task What_waits_in_an_assessment_stands_on_the_overview_of_those_it_waits_for()
    {
        await ShowAsync(Kommune, Level.Practised);

        var police = (await Police.OpenAsync("/arbejdsrum")).Words;
        var kommune = (await Kommune.OpenAsync("/arbejdsrum")).Words;

        Assert.Contains("Vurdering af principperne Bo trygt i Aarhus Jeres svar mangler, senest", kommune, StringComparison.Ordinal);
        Assert.DoesNotContain("venter på, at I bekræfter", kommune, StringComparison.Ordinal);
        Assert.Contains("Ét stykke dokumentation venter på, at I bekræfter", police, StringComparison.Ordinal);
    }

    /// <summary>Forgets what the demo's other assessments have to tell.</summary>
    private async Task QuietAsync()
    {
        await AskAsync(db => db.Evidence.ExecuteDeleteAsync());
        await AskAsync(db => db.AssessmentRounds.Where(round => round.Id != RoundId).ExecuteDeleteAsync());
    }

    private async Task GoToAsync(DateOnly day)
    {
        Portal.Time.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        await RemindAsync();
    }

    private async Task OpenAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AssessmentOpening>().OpenAsync(default);
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssessmentReminders>().RemindAsync(default);
    }

    private Task<List<OutboxMail>> MailsAsync(string subject) => AskAsync(db => db.OutboxMails.Where(mail => mail.Subject.Contains(subject)).ToListAsync());
}
