using System.Text.RegularExpressions;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>A browser window of one visitor, and what was heard behind it.</summary>
public sealed class Visit(IBrowserContext context, Uri portal)
{
    private readonly Listening _listening = new(portal);
    private IPage? _page;
    private string? _brought;

    public IBrowserContext Context => context;

    /// <summary>Those who sign in get the few cookies that takes; everybody else gets none.</summary>
    public bool IsSignedIn { get; set; }

    public IPage Page => _page ?? throw new InvalidOperationException("The visit has not begun.");

    public string Path => new Uri(Page.Url).PathAndQuery;

    public async Task BeginAsync()
    {
        await _listening.ToAsync(context);
        _page = await context.NewPageAsync();
    }

    /// <summary>Opens a page that must answer as its type does; a missing page's own status line is no complaint.</summary>
    public async Task OpenAsync(string path)
    {
        var status = PageTypes.StatusOf(path);
        if (status == 404)
        {
            _listening.Missing[path] = true;
        }

        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer?.Status);
    }

    /// <summary>
    /// Waits until the browser is where it was sent. It is asked again and again: an event that a loaded machine waits for
    /// may have passed already.
    /// </summary>
    /// <param name="address">A whole path; * stands for anything.</param>
    public async Task ArriveAsync(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal)}$"));
        await Page.Locator("main").WaitForAsync();
    }

    /// <summary>The next answers may have these statuses: the browser's own lines about them are no complaint.</summary>
    public void Expect(params int[] statuses) => _listening.Expect(statuses);

    /// <summary>Loads a large script into the open page and every page after it; it is sent once.</summary>
    public async Task BringAsync(string script)
    {
        if (_brought != script)
        {
            await context.AddInitScriptAsync(_brought = script);
            await Page.EvaluateAsync(script);
        }
    }

    /// <summary>Puts a question to the page with one of the scripts under Probes.</summary>
    public Task<T> AskAsync<T>(string probe, object? about = null) => Page.EvaluateAsync<T>(Probe.Read(probe), about);

    public Task<string> WordsAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>What was wrong, and the end of the visit.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        var cookies = await context.CookiesAsync();
        await context.CloseAsync();
        return [.. _listening.Complaints, .. cookies.Where(cookie => !IsSignedIn || !cookie.Name.StartsWith("botrygt", StringComparison.Ordinal)).Select(cookie => $"cookie: {cookie.Name}")];
    }
}
