using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

public static class WordList
{
    /// <summary>The words that can frighten, in a steady order.</summary>
    public static async Task<IReadOnlyCollection<WatchedWord>> ReadWordsAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.WatchedWords.AsNoTracking().OrderBy(word => word.Word).ToListAsync(cancellation);
    }
}
