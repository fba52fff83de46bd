using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Integrations.Mail;
using BoTrygt.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>What a real SMTP server refuses for good, and what only for now.</summary>
public sealed class OutboxRefusalTests() : DatabaseTest(SeedChoice.ReferenceData), IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly SmtpServer _server = SmtpServer.Start();

    [Theory]
    [InlineData("550 5.1.1 Ukendt modtager")]
    [InlineData("553 Adressen er forkert")]
    public async Task A_recipient_whom_the_server_does_not_know_is_not_tried_again(string answer)
    {
        _server.AnswerTo = _ => answer;
        await WriteAsync("ukendt@example.dk");
        await SendAsync();
        _server.AnswerTo = _ => null;
        _clock.Advance(TimeSpan.FromDays(1));
        await SendAsync();

        var mail = await Fresh().OutboxMails.SingleAsync();
        Assert.Empty(_server.Seen);
        Assert.Equal((_clock.GetUtcNow().UtcDateTime.AddDays(-1), answer), (mail.RefusedAt, mail.LastError));
    }

    [Theory]
    [InlineData("530 5.7.0 Log ind først")]
    [InlineData("451 Prøv igen senere")]
    public async Task What_may_be_better_tomorrow_is_no_refusal(string answer)
    {
        _server.AnswerTo = _ => answer;
        await WriteAsync("anne@example.dk");
        await SendAsync();

        Assert.Null((await Fresh().OutboxMails.SingleAsync()).RefusedAt);
    }

    [Fact]
    public async Task A_mail_that_the_server_will_not_have_is_not_tried_again_until_somebody_asks_for_it()
    {
        _server.AnswerAtEnd = "554 5.6.0 Uønsket indhold";
        await WriteAsync("anne@example.dk");
        await SendAsync();
        var mail = await Db.OutboxMails.SingleAsync();
        await Db.Entry(mail).ReloadAsync();
        Assert.NotNull(mail.RefusedAt);

        _server.AnswerAtEnd = "250 Taget";
        Assert.True(mail.TryAgain(_clock.GetUtcNow().UtcDateTime));
        await Db.SaveChangesAsync();
        await SendAsync();

        await Db.Entry(mail).ReloadAsync();
        Assert.Equal((1, true), (mail.Attempts, mail.SentAt is not null));
        Assert.False(mail.TryAgain(_clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public void A_mail_that_a_sender_has_claimed_is_not_tried_by_another_until_he_must_have_given_up()
    {
        var claimed = _clock.GetUtcNow().UtcDateTime;
        var mail = OutboxMail.Of(new(null, "anne@example.dk", "Emne", "Tekst", null), "portal.example.dk", claimed);
        (mail.Attempts, mail.NextAttemptAt) = (3, claimed + OutboxMail.PauseAfter(3));

        Assert.False(mail.TryAgain(claimed.AddSeconds(59)));
        Assert.Equal(3, mail.Attempts);
        Assert.True(mail.TryAgain(claimed.AddSeconds(60)));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private async Task WriteAsync(string to, string subject = "Emne", string text = "Tekst", string? html = "<p>Tekst</p>")
    {
        Db.Add(OutboxMail.Of(new(null, to, subject, text, html), "portal.example.dk", _clock.GetUtcNow().UtcDateTime));
        await Db.SaveChangesAsync();
    }

    private async Task SendAsync()
    {
        await using var db = Database.Open();
        var server = new MailServer(new("127.0.0.1", _server.Port, "Bo trygt <portal@example.dk>"));
        await new OutboxSender(db, server, _clock, NullLogger<OutboxSender>.Instance).SendDueAsync(CancellationToken.None);
    }
}
