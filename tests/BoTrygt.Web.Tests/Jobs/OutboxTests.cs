using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Integrations.Mail;
using BoTrygt.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>From the outbox to a real SMTP server on this machine, whatever it says.</summary>
public sealed class OutboxTests() : DatabaseTest(SeedChoice.ReferenceData), IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private SmtpServer _server = SmtpServer.Start();

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await WriteAsync("anne@example.dk", "Ærø, Åbenrå og Østerbro", "Hej Åse\n\nBlåbærgrød på »Ø«: 🙂\n.en linje med punktum\n" + new string('æ', 2000));
        await SendAsync();

        var mail = Assert.Single(_server.Seen);
        var row = await Fresh().OutboxMails.SingleAsync();
        Assert.Equal("Ærø, Åbenrå og Østerbro", mail.Subject);
        Assert.Equal(row.Text, mail.TextBody?.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal("anne@example.dk", mail.To.Mailboxes.Single().Address);
        Assert.Equal(("Bo trygt", "portal@example.dk"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Equal(row.MessageId, mail.MessageId);
        Assert.Equal(_clock.GetUtcNow().UtcDateTime, row.SentAt);
    }

    [Fact]
    public async Task A_sent_mail_is_not_sent_again()
    {
        await WriteAsync("anne@example.dk");
        await SendAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        await SendAsync();

        Assert.Single(_server.Seen);
    }

    [Fact]
    public async Task A_server_that_is_away_costs_no_mail_an_attempt()
    {
        var port = _server.Port;
        await _server.DisposeAsync();
        await WriteAsync("anne@example.dk");
        for (var hour = 0; hour < 10; hour++)
        {
            await Assert.ThrowsAsync<MailException>(() => SendAsync(port));
            _clock.Advance(TimeSpan.FromHours(1));
        }

        _server = SmtpServer.Start(port);
        await SendAsync();

        Assert.Single(_server.Seen);
        Assert.Equal(1, (await Fresh().OutboxMails.SingleAsync()).Attempts);
    }

    [Fact]
    public async Task A_mail_that_is_put_off_waits_and_keeps_no_other_back()
    {
        _server.AnswerTo = recipient => recipient.Contains("ukendt", StringComparison.Ordinal) ? "450 ukendt@example.dk er optaget" : null;
        await WriteAsync("ukendt@example.dk");
        await WriteAsync("anne@example.dk");
        await SendAsync();
        await SendAsync();

        var refused = await Fresh().OutboxMails.SingleAsync(mail => mail.To == "ukendt@example.dk");
        Assert.Equal((null, 1, _clock.GetUtcNow().UtcDateTime.AddMinutes(1)), (refused.SentAt, refused.Attempts, refused.NextAttemptAt));
        Assert.StartsWith("450 ", refused.LastError, StringComparison.Ordinal);
        Assert.Null(refused.RefusedAt);
        Assert.Equal("anne@example.dk", Assert.Single(_server.Seen).To.Mailboxes.Single().Address);

        _server.AnswerTo = _ => null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        Assert.Null((await Fresh().OutboxMails.SingleAsync(mail => mail.To == "ukendt@example.dk")).LastError);
    }

    [Fact]
    public async Task Every_attempt_has_the_same_Message_ID()
    {
        _server.AnswerAtEnd = "451 Prøv igen senere";
        await WriteAsync("anne@example.dk");
        await SendAsync();
        _server.AnswerAtEnd = "250 Taget";
        _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Equal(2, _server.Seen.Count);
        Assert.Single(_server.Seen.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task A_mail_that_is_put_off_for_three_days_is_given_up()
    {
        _server.AnswerTo = _ => "450 senere";
        await WriteAsync("ukendt@example.dk");
        await Db.OutboxMails.ExecuteUpdateAsync(row => row.SetProperty(mail => mail.Attempts, OutboxSender.MostAttempts - 1));
        await SendAsync();

        Assert.NotNull((await Fresh().OutboxMails.SingleAsync()).RefusedAt);
    }

    [Fact]
    public async Task A_mail_comes_as_text_and_as_HTML_and_one_of_before_there_was_HTML_as_text()
    {
        await WriteAsync("anne@example.dk", html: "<p>Blåbærgrød</p>");
        await WriteAsync("bo@example.dk", html: null);
        await SendAsync();

        var seen = _server.Seen.ToDictionary(mail => mail.To.Mailboxes.Single().Address);
        Assert.IsType<MimeKit.MultipartAlternative>(seen["anne@example.dk"].Body);
        Assert.Equal("<p>Blåbærgrød</p>", seen["anne@example.dk"].HtmlBody?.Trim());
        Assert.Equal("Tekst", seen["anne@example.dk"].TextBody?.Trim());
        Assert.Null(seen["bo@example.dk"].HtmlBody);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_here()
    {
        await WriteAsync("@");
        await SendAsync();

        Assert.NotNull((await Fresh().OutboxMails.SingleAsync()).RefusedAt);
    }

    [Fact]
    public async Task Two_programs_on_one_database_send_each_mail_once()
    {
        for (var number = 0; number < 20; number++)
        {
            await WriteAsync($"nr{number}@example.dk");
        }

        await Task.WhenAll(SendAsync(), SendAsync(), SendAsync());

        Assert.Equal(20, _server.Seen.Count);
        Assert.Equal(20, _server.Seen.Select(mail => mail.To.ToString()).Distinct().Count());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(7, 60)]
    [InlineData(75, 60)]
    public void The_pause_grows_from_a_minute_to_an_hour(int attempts, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), OutboxMail.PauseAfter(attempts));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private async Task WriteAsync(string to, string subject = "Emne", string text = "Tekst", string? html = "<p>Tekst</p>")
    {
        Db.Add(OutboxMail.Of(new(null, to, subject, text, html), "portal.example.dk", _clock.GetUtcNow().UtcDateTime));
        await Db.SaveChangesAsync();
    }

    private async Task SendAsync(int? port = null)
    {
        await using var db = Database.Open();
        var server = new MailServer(new("127.0.0.1", port ?? _server.Port, "Bo trygt <portal@example.dk>"));
        await new OutboxSender(db, server, _clock, NullLogger<OutboxSender>.Instance).SendDueAsync(CancellationToken.None);
    }
}
