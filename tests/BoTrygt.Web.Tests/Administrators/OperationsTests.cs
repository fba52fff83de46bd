using System.Net;
using BoTrygt.Database.Jobs;
using BoTrygt.Database.Outbox;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>What became of the mails, and how the jobs go.</summary>
public sealed class OperationsTests : AdministrationTest
{
    private const string Secret = "https://portal.example.dk/ny-adgangskode?kode=hemmelig";
    private static readonly DateTime Then = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Mails_are_listed_by_what_became_of_them_and_never_with_what_they_say()
    {
        await WriteAsync("venter@example.dk", _ => { });
        await WriteAsync("afvist@example.dk", mail => (mail.RefusedAt, mail.LastError) = (Then, "550 Ukendt <modtager>"));
        await WriteAsync("sendt@example.dk", mail => mail.SentAt = Then);
        using var desk = await DeskOfAsync(Administrator);

        var all = await desk.OpenAsync("/administration/mails");
        Assert.Contains("550 Ukendt <modtager>", all.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", all.Html, StringComparison.Ordinal);
        Assert.Contains("Der er ikke sat en mailserver", all.Words, StringComparison.Ordinal);
        Assert.Equal(2, all.Document.QuerySelectorAll("form[action$=forsoeg]").Length);
        foreach (var state in new[] { "venter", "afvist", "sendt" })
        {
            Assert.Equal($"{state}@example.dk", Assert.Single((await desk.OpenAsync($"/administration/mails?tilstand={state}")).Document.QuerySelectorAll("tbody th")).TextContent.Trim());
        }

        Assert.Single((await desk.OpenAsync("/administration/mails?til=AFVIST")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(1, await AskAsync(db => db.AccessEntries.CountAsync(entry => entry.Purpose == "Mails" && entry.Criterion == "AFVIST")));
    }

    [Fact]
    public async Task A_refused_mail_is_tried_again_when_somebody_asks_for_it_and_the_log_says_who()
    {
        var sequence = await WriteAsync("afvist@example.dk", mail => (mail.RefusedAt, mail.Attempts) = (Then, 3));
        using var desk = await DeskOfAsync(Administrator);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/administration/mails/{sequence}/forsoeg")).Status);

        Assert.Contains("prøves igen inden for et minut", (await desk.OpenAsync("/administration/mails")).Words, StringComparison.Ordinal);
        var mail = await AskAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(row => row.Sequence == sequence));
        Assert.Equal((null, 0), (mail.RefusedAt, mail.Attempts));
        var entry = await AskAsync(db => db.AuditEntries.Include(row => row.Values).SingleAsync(row => row.Entity == nameof(OutboxMail)));
        Assert.Equal(($"{sequence}", true), (entry.RowId, entry.PersonId is not null));
        Assert.DoesNotContain(entry.Values, value => value.Field is "Text" or "Html");
    }

    [Fact]
    public async Task A_persons_page_says_that_mails_do_not_arrive_until_the_address_is_changed_or_one_gets_through()
    {
        var id = await PersonAsync(AarhusCoordinator);
        await WriteAsync(AarhusCoordinator, mail => (mail.RefusedAt, mail.LastError) = (Then, "550 5.1.1 Ukendt"), id);
        using var desk = await DeskOfAsync(Administrator);
        Assert.Contains("Siden 20. november 2026 kl. 13.00 har mailserveren afvist mails hertil. Den siger: »550 5.1.1 Ukendt«", await WordsAsync(), StringComparison.Ordinal);

        await ChangeAsync(async db => (await db.People.SingleAsync(person => person.Id == id)).Email = "ny@demo.invalid");
        Assert.DoesNotContain("afvist mails", await WordsAsync(), StringComparison.Ordinal);
        await ChangeAsync(async db => (await db.People.SingleAsync(person => person.Id == id)).Email = AarhusCoordinator);
        Assert.Contains("afvist mails", await WordsAsync(), StringComparison.Ordinal);
        await WriteAsync(AarhusCoordinator, mail => mail.SentAt = Then.AddDays(1), id);
        Assert.DoesNotContain("afvist mails", await WordsAsync(), StringComparison.Ordinal);

        async Task<string> WordsAsync() => (await desk.OpenAsync($"/administration/personer/{id}")).Words;
    }

    [Fact]
    public async Task Jobs_say_when_they_ran_and_what_goes_wrong()
    {
        using var desk = await DeskOfAsync(Administrator);
        Assert.Contains("Ingen portal har kørt job endnu", (await desk.OpenAsync("/administration/job")).Words, StringComparison.Ordinal);
        await ChangeAsync(db =>
        {
            db.Add(new JobRun { Name = "A", Title = "Sender mails", Rhythm = "hvert 15. sekund", EndedAt = Then, Node = "web-1", FailingSince = Then, Failure = "Connection refused" });
            return Task.CompletedTask;
        });

        Assert.Contains("Sender mails hvert 15. sekund 20. november 2026 kl. 13.00 Lykkes ikke siden 20. november 2026 kl. 13.00 Connection refused – web-1", (await desk.OpenAsync("/administration/job")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_job_that_sends_does_not_say_that_it_went_well_when_there_is_no_server()
    {
        using var desk = await DeskOfAsync(Administrator);
        await ChangeAsync(db =>
        {
            db.Add(new JobRun { Name = JobRun.OfOutbox, Title = "Sender mails", Rhythm = "hvert 15. sekund", EndedAt = Then, Node = "web-1" });
            return Task.CompletedTask;
        });

        Assert.Contains("Intet sendes: Der er ingen mailserver, og mails venter.", (await desk.OpenAsync("/administration/job")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_mails_asks_after_the_job_that_sends() => Assert.Equal(nameof(OutboxJob), JobRun.OfOutbox);

    private async Task<long> WriteAsync(string to, Action<OutboxMail> change, Guid? personId = null)
    {
        await using var db = Portal.Database.Open();
        var mail = OutboxMail.Of(new(personId, to, $"Emne til {to}", Secret, Secret), "portal.example.dk", Then);
        change(mail);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Sequence;
    }
}
