using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>What an agreement writes into the outbox comes out of a real mail server.</summary>
public sealed class AgreementMailTests
{
    [Fact]
    public async Task Who_is_to_sign_and_whose_signature_fell_get_their_mails()
    {
        await using var server = SmtpServer.Start();
        await using var portal = new PortalFactory
        {
            Settings = { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{server.Port}", ["Mail:From"] = "Bo trygt <portal@example.dk>", ["Portal:PublicHost"] = "https://portal.example.dk" },
        };
        var signers = new Signers(portal);
        await signers.ProposeAsync();
        await signers.SignAsync(Signers.Police);
        using var desk = await Desk.OfAsync(portal, Signers.Coordinator);
        await desk.PostAsync($"{signers.Address}/forslag/fortryd");
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);

        var toPolice = server.Seen.Where(mail => mail.To.ToString().Contains(Signers.Police, StringComparison.Ordinal)).ToDictionary(mail => (mail.Subject ?? "").Split(':')[0], mail => mail.TextBody ?? "");
        Assert.Equal(["Forslaget er trukket tilbage", "Klar til underskrift"], toPolice.Keys.Order(StringComparer.Ordinal));
        Assert.Contains($"https://portal.example.dk{signers.Address}/underskrift", toPolice["Klar til underskrift"], StringComparison.Ordinal);
        Assert.Contains("Østjyllands Politi", toPolice["Klar til underskrift"], StringComparison.Ordinal);
    }
}
