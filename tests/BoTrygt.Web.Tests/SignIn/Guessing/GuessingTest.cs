using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>A portal whose visitors come from somewhere, on a clock that the test moves.</summary>
public abstract class GuessingTest : IDisposable
{
    /// <summary>From where those come who say nothing.</summary>
    private const string Here = "192.0.2.1";

    private protected static readonly (string, string) Elsewhere = (RemoteAddress.Header, "203.0.113.9");

    private protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    private protected PortalFactory Portal { get; }

    protected GuessingTest() => Portal = new() { Clock = Clock, AlsoServices = RemoteAddress.Add, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };

    /// <summary>Somebody at the address has guessed as often as one may.</summary>
    private protected void UseUp(GuessKind kind)
    {
        var limits = Portal.Services.GetRequiredService<GuessLimits>();
        while (limits.Take(kind, Here).IsTaken)
        {
            limits.Judge(kind, Here, isRight: false);
        }
    }

    private protected void WaitForOne(GuessKind kind) => Clock.Advance(GuessAllowance.Of(kind).Every);

    private protected static void AssertTooMany(Page page)
    {
        Assert.Equal(429, (int)page.Status);
        Assert.InRange(int.Parse(page.Header("Retry-After") ?? "", System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("prøvet forkert for mange gange", page.Words, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
