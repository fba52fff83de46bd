using AngleSharp.Dom;

namespace BoTrygt.Web.Tests.Support;

/// <summary>Every address that a citizen reaches from the front page, opened once.</summary>
public abstract class Site(PortalFactory portal) : IAsyncLifetime
{
    private const int Most = 700;
    private readonly Dictionary<string, Page> _all = [];

    public PortalFactory Portal { get; } = portal;

    /// <summary>Everything linked: pages, files, pictures.</summary>
    public IReadOnlyDictionary<string, Page> All => _all;

    public IEnumerable<Page> Pages => _all.Values.Where(page => page.IsHtml);

    public Page this[string path] => _all[path];

    public async Task InitializeAsync()
    {
        using var visitor = Portal.Visitor();
        var waiting = new Queue<string>(["/", "/find"]);
        while (waiting.TryDequeue(out var path))
        {
            if (_all.ContainsKey(path))
            {
                continue;
            }

            Assert.True(_all.Count < Most, $"More than {Most} addresses: a page links to endless others.");
            _all[path] = await visitor.OpenAsync(path);
            Links(_all[path]).ToList().ForEach(waiting.Enqueue);
        }
    }

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();

    /// <summary>What a page points to inside the portal, without fragments. Behind /log-ind citizens' pages end.</summary>
    private static IEnumerable<string> Links(Page page) => !page.IsHtml ? [] : page.Document.QuerySelectorAll("[href], [src]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "")
        .Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && address != "/log-ind")
        .Select(address => address.Split('#')[0]);
}

public sealed class DevelopmentSite() : Site(new PortalFactory());

public sealed class ProductionSite() : Site(new PortalFactory { IsProduction = true });

[CollectionDefinition(Name)]
public sealed class SharedDevelopmentSite : ICollectionFixture<DevelopmentSite>
{
    public const string Name = "Development";
}

[CollectionDefinition(Name)]
public sealed class SharedProductionSite : ICollectionFixture<ProductionSite>
{
    public const string Name = "Production";
}
