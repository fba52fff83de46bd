using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace BoTrygt.Web.Shared.Caching;

/// <summary>Makes citizens see at once what a partnership shows or hides.</summary>
public sealed class CitizenPageCache(IOutputCacheStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, long> _evictions = new();

    /// <summary>Forgets one page, in every form it is kept in. Call it after the change is saved.</summary>
    /// <param name="path">The page's path, such as <c>/bo-trygt-i/aarhus</c>.</param>
    public Task EvictAsync(string path) => EvictTagAsync(path);

    /// <summary>Forgets all pages.</summary>
    public Task EvictAllAsync() => EvictTagAsync(CitizenPages.Tag);

    /// <summary>No page with these tags was forgotten after that time: one that was begun before holds what was true before.</summary>
    internal bool MayKeep(IEnumerable<string> tags, long begun) => tags.All(tag => _evictions.GetValueOrDefault(tag) < begun);

    internal long Now => clock.GetTimestamp();

    private async Task EvictTagAsync(string tag)
    {
        _evictions[tag] = clock.GetTimestamp();
        await store.EvictByTagAsync(tag, CancellationToken.None);
    }
}
