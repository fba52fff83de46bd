using System.Net;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>The portal beside a mail server that comes and goes.</summary>
public sealed class OutboxJobTests
{
    [Fact]
    public async Task Pages_answer_while_the_mail_server_is_away_and_the_mail_comes_when_it_is_back()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        int port;
        await using (var first = SmtpServer.Start())
        {
            port = first.Port;
        }

        await using var portal = new PortalFactory { Clock = clock, Settings = new() { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{port}", ["Mail:From"] = "Bo trygt <portal@example.dk>", ["Portal:PublicHost"] = "https://portal.example.dk", ["Jobs:Enabled"] = "true" } };
        using var browser = new SignIn.Browser(portal);
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync("/glemt-adgangskode", ("Email", SignIn.Browser.Coordinator))).Status);
        await WaitAsync(portal, clock, () => portal.Log.Lines.Any(line => line.Contains("lykkes ikke", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/log-ind")).Status);

        await using var server = SmtpServer.Start(port);
        var back = clock.GetUtcNow();
        await WaitAsync(portal, clock, () => server.Seen.Any(HasLink));

        Assert.Single(server.Seen, HasLink);
        Assert.InRange(clock.GetUtcNow() - back, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        await WaitAsync(portal, clock, () => portal.Log.Lines.Any(line => line.Contains("virker igen", StringComparison.Ordinal)));
        Assert.Single(portal.Log.Lines, line => line.Contains("lykkes ikke", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains("koordinator.aarhus", StringComparison.Ordinal));
    }

    /// <summary>The other jobs run as well, and may have their own mails to send at this hour.</summary>
    private static bool HasLink(MimeMessage mail) => mail.TextBody?.Contains("/ny-adgangskode?konto=", StringComparison.Ordinal) == true;

    /// <summary>The job's next round comes when the clock says so; what it does in one takes real time.</summary>
    private static async Task WaitAsync(PortalFactory portal, FakeTimeProvider clock, Func<bool> isSo)
    {
        for (var round = 0; !isSo(); round++)
        {
            Assert.True(round < 20, $"It does not happen:\n{string.Join('\n', portal.Log.Lines)}");
            clock.Advance(TimeSpan.FromSeconds(15));
            for (var pause = 0; pause < 30 && !isSo(); pause++)
            {
                await Task.Delay(100);
            }
        }
    }
}
