using BoTrygt.Browser.Tests.Support;
using Xunit.Abstractions;

namespace BoTrygt.Browser.Tests.Cost;

/// <summary>What comes over the wire, headers and all, as the browser counts it.</summary>
public sealed class WeightTests(OpenPortal portal, ITestOutputHelper output) : BrowserTest(portal)
{
    private const long MostOfFirstVisit = 45_000;
    private const long MostOfSecondVisit = 10_000;

    [ChromiumTheory]
    [InlineData(PageTypes.LocalWithoutTarget)]
    [InlineData(PageTypes.LocalWithTarget)]
    public async Task A_local_page_is_light_and_lighter_still_the_second_time(string path)
    {
        var visit = await VisitAsync(Screens.Phone());
        var network = await visit.Context.NewCDPSessionAsync(visit.Page);
        await network.SendAsync("Network.enable");
        var weights = new Weights(network);
        var first = await weights.OfAsync(() => OpenWholeAsync(visit, path));
        var second = await weights.OfAsync(() => OpenWholeAsync(visit, path));
        output.WriteLine($"{path}: first visit {first} bytes, second {second} bytes\n{weights}");
        Assert.InRange(first, 1, MostOfFirstVisit);
        Assert.InRange(second, 1, MostOfSecondVisit);
    }

    /// <summary>The font and the icon of the tab may come after the page says that it is loaded.</summary>
    private static async Task OpenWholeAsync(Visit visit, string path)
    {
        await visit.OpenAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private sealed class Weights
    {
        private readonly Dictionary<string, string> _addresses = [];
        private readonly List<(string Address, double Bytes)> _all = [];

        public Weights(ICDPSession network)
        {
            network.Event("Network.requestWillBeSent").OnEvent += (_, told) =>
                _addresses[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("request").GetProperty("url").GetString()!;
            network.Event("Network.loadingFinished").OnEvent += (_, told) =>
                _all.Add((_addresses[told!.Value.GetProperty("requestId").GetString()!], told.Value.GetProperty("encodedDataLength").GetDouble()));
        }

        public async Task<long> OfAsync(Func<Task> visit)
        {
            var before = _all.Count;
            await visit();
            return (long)_all.Skip(before).Sum(weight => weight.Bytes);
        }

        public override string ToString() => string.Join('\n', _all.Select(weight => $"{weight.Bytes,8} {weight.Address}"));
    }
}
