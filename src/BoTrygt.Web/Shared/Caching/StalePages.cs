using BoTrygt.Database;
using BoTrygt.Database.Caching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Caching;

/// <summary>Has every portal forget pages, this one at once.</summary>
public sealed class StalePages(BoTrygtDb db, CitizenPageCache cache, TimeProvider clock)
{
    /// <summary>A page shows something else since the last save.</summary>
    /// <param name="path">Such as <c>/bo-trygt-i/aarhus</c>.</param>
    public Task ForgetAsync(string path) => ForgetNowAsync([path]);

    /// <summary>So many do that it is not worth saying which.</summary>
    public Task ForgetAllAsync() => ForgetNowAsync([StalePage.All]);

    /// <summary>Saves what was changed, and that these pages show something else from now on, in one. False when somebody else was faster.</summary>
    public async Task<bool> SaveAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        try
        {
            await SaveNowAsync(paths, cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (db.IsOvertaken(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>What was changed is saved already, so whoever changed it leaving is no reason to stop.</summary>
    private Task ForgetNowAsync(IReadOnlyList<string> paths) => SaveNowAsync(paths, CancellationToken.None);

    private async Task SaveNowAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(paths.Select(path => new StalePage { Path = path, At = now }));
        await db.SaveChangesAsync(cancellation);
        foreach (var path in paths)
        {
            await cache.ForgetAsync(path);
        }
    }
}
