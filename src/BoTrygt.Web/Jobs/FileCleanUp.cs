using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Removes files that no row knows: of attachments and pictures that were removed, and what a stop between file and row left behind. A
/// day old and more, so that nobody is just about to save the row or to read the file.
/// </summary>
public sealed class FileCleanUp(BoTrygtDb db, FileStore store, TimeProvider clock, ILogger<FileCleanUp> logger)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>How many names are asked for in one statement.</summary>
    private const int Batch = 500;

    /// <summary>As many may go even when they are most of what lies there: fifty attachments, or as many pictures with their eight files.</summary>
    private const int Few = 400;

    /// <summary>Cleans once.</summary>
    /// <returns>How many files were removed.</returns>
    /// <exception cref="FileStoreException">The store is away; what was removed is removed, and the next time goes on.</exception>
    public async Task<int> CleanAsync(CancellationToken cancellation)
    {
        var (total, unknown) = (0, new List<string>());
        await foreach (var names in OldAsync(cancellation))
        {
            total += names.Count;
            unknown.AddRange(names
                .Except(await db.Attachments.Where(row => names.Contains(row.StoredAs)).Select(row => row.StoredAs).ToListAsync(cancellation))
                .Except(await db.ImageFiles.Where(row => names.Contains(row.StoredAs)).Select(row => row.StoredAs).ToListAsync(cancellation)));
        }

        return await IsTrustedAsync(unknown.Count, total, cancellation) ? await RemoveAsync(unknown, cancellation) : 0;
    }

    /// <summary>
    /// When most of the files are unknown it is the database that is another: one that was restored from a day long past, or
    /// one that has never had a file, beside a full folder. Files that are gone do not come back.
    /// </summary>
    private async Task<bool> IsTrustedAsync(int unknown, int total, CancellationToken cancellation)
    {
        var isTrusted = unknown * 2 <= total || (unknown <= Few && await db.AuditEntries.AnyAsync(entry => entry.Entity == nameof(Attachment) || entry.Entity == nameof(Image), cancellation));
        if (!isTrusted)
        {
            logger.LogError("Der blev ikke ryddet op i filarkivet: {Unknown} af {Total} filer kendes ikke af databasen. Hører mappen og databasen sammen?", unknown, total);
        }

        return isTrusted;
    }

    private async Task<int> RemoveAsync(List<string> names, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            await store.DeleteAsync(name, cancellation);
        }

        if (names.Count > 0)
        {
            logger.LogInformation("Filer, som intet bilag og intet billede bruger længere, er fjernet: {Files}", names.Count);
        }

        return names.Count;
    }

    private async IAsyncEnumerable<List<string>> OldAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Patience;
        var names = new List<string>(Batch);
        await foreach (var file in store.ListAsync(cancellation))
        {
            if (file.WrittenAt < before)
            {
                names.Add(file.Name);
            }

            if (names.Count == Batch)
            {
                yield return names;
                names = new(Batch);
            }
        }

        yield return names;
    }
}
