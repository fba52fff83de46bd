using BoTrygt.Database;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs;

public sealed class OldMailsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;

    public OldMailsTests() => _portal = new() { Clock = _clock };

    [Fact]
    public async Task Sessions_are_kept_for_thirty_days_and_not_longer()
    {
        using var early = await Desk.OfAsync(_portal, "administrator@demo.invalid");
        _clock.Advance(TimeSpan.FromDays(1));
        using var late = await Desk.OfAsync(_portal, "redaktoer@demo.invalid");
        _clock.Advance(Session.Kept - TimeSpan.FromHours(1));
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OldMails>().DeleteAsync(CancellationToken.None);

        await using var db = _portal.Database.Open();
        Assert.Equal("redaktoer@demo.invalid", await db.Sessions.Select(session => session.Account.Email).SingleAsync());
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
