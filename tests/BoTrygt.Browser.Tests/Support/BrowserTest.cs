using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>A test with browsers of its own, each listened to from its first page until the test ends.</summary>
[Collection(SharedPortal.Name)]
public abstract class BrowserTest(OpenPortal portal) : IAsyncLifetime
{
    private const float PatienceMilliseconds = 45_000;
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

    protected OpenPortal Portal => portal;

    /// <summary>Somebody with a demo account who is signed in already.</summary>
    protected async Task<Visit> SignedInAsync(string person, BrowserNewContextOptions? screen = null)
    {
        var visit = await VisitAsync(screen);
        var (name, value) = await Desk.CookieOfAsync(portal, $"{person}@demo.invalid");
        await visit.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = portal.Address.ToString() }]);
        visit.IsSignedIn = true;
        return visit;
    }

    /// <summary>Signs in as people do.</summary>
    protected static async Task SignInByPageAsync(Visit visit, string person)
    {
        ArgumentNullException.ThrowIfNull(visit);
        await visit.OpenAsync("/log-ind");
        await FillSignInAsync(visit, person);
        await visit.ArriveAsync("/arbejdsrum");
    }

    protected static async Task FillSignInAsync(Visit visit, string person)
    {
        ArgumentNullException.ThrowIfNull(visit);
        visit.IsSignedIn = true;
        await visit.Page.Locator("input[type=email]").FillAsync($"{person}@demo.invalid");
        await visit.Page.Locator("input[type=password]").FillAsync("Tryghed-i-hverdagen-2026");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
    }

    /// <summary>The open page breaks no rule of axe, wide and narrow.</summary>
    protected static async Task BreaksNoRuleAsync(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var broken = await Axe.BrokenAsync(visit, (Look.Desk, Axe.EveryRule), (Look.Small, Axe.EveryRule));
        await Look.Desk.AtAsync(visit.Page);
        Assert.True(broken.Count == 0, $"{visit.Path}: {string.Join('\n', broken)}");
    }

    /// <summary>A visitor who has never been here.</summary>
    protected Task<Visit> VisitAsync(BrowserNewContextOptions? screen = null) => VisitAsync(portal.Address, screen);

    /// <summary>The same machine by its name: passkeys belong to a name, and not to a number.</summary>
    protected Task<Visit> VisitByNameAsync() => VisitAsync(new UriBuilder(portal.Address) { Host = "localhost" }.Uri, null);

    private async Task<Visit> VisitAsync(Uri address, BrowserNewContextOptions? screen)
    {
        screen ??= Screens.Desk();
        screen.BaseURL = address.ToString();
        screen.Locale = "da-DK";
        var context = await portal.Browser.NewContextAsync(screen);
        context.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var visit = new Visit(context, address);
        _visits.Add(visit);
        await visit.BeginAsync();
        return visit;
    }
}
