using System.Collections.Concurrent;
using BoTrygt.Database.Caching;
using Microsoft.AspNetCore.OutputCaching;

namespace BoTrygt.Web.Shared.Caching;

/// <summary>The pages that this portal keeps for citizens.</summary>
public sealed class CitizenPageCache(IOutputCacheStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, long> _evictions = new();

    /// <summary>Forgets a page in every form it is kept in, or all of them. What makes a page change says so to <see cref="StalePages"/>.</summary>
    /// <param name="path">The page's path, or <see cref="StalePage.All"/>.</param>
    internal async Task ForgetAsync(string path)
    {
        var tag = path == StalePage.All ? CitizenPages.Tag : path;
        _evictions[tag] = clock.GetTimestamp();
        await store.EvictByTagAsync(tag, CancellationToken.None);
    }

    /// <summary>No page with these tags was forgotten after that time: one that was begun before holds what was true before.</summary>
    internal bool MayKeep(IEnumerable<string> tags, long begun) => tags.All(tag => _evictions.GetValueOrDefault(tag) < begun);

    internal long Now => clock.GetTimestamp();
}
