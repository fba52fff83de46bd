namespace BoTrygt.Browser.Tests.Support;

/// <summary>A test with browsers of its own, each listened to from its first page until the test ends.</summary>
[Collection(SharedPortal.Name)]
public abstract class BrowserTest(OpenPortal portal) : IAsyncLifetime
{
    private const float PatienceMilliseconds = 15_000;
    private readonly List<Visit> _visits = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Nothing may have gone wrong behind the page that the test looked at.</summary>
    public async Task DisposeAsync()
    {
        var complaints = new List<string>();
        foreach (var visit in _visits)
        {
            complaints.AddRange(await visit.EndAsync());
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>A visitor who has never been here.</summary>
    protected async Task<Visit> VisitAsync(BrowserNewContextOptions? screen = null)
    {
        screen ??= Screens.Desk();
        screen.BaseURL = portal.Address.ToString();
        screen.Locale = "da-DK";
        var context = await portal.Browser.NewContextAsync(screen);
        context.SetDefaultTimeout(PatienceMilliseconds);
        var visit = new Visit(context, portal.Address);
        _visits.Add(visit);
        await visit.BeginAsync();
        return visit;
    }
}
