using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

public static class CheckReading
{
    /// <summary>The checks, as the list of words, the answers of the addresses and the library stand.</summary>
    public static async Task<ArticleChecks> ReadChecksAsync(this BoTrygtDb db, ArticleContent content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(content);
        var words = await db.WatchedWords.AsNoTracking().OrderBy(word => word.Word).ToListAsync(cancellation);
        var links = content.Links.ToList();
        var silent = links.Count == 0 ? [] : await db.LinkChecks.AsNoTracking().Where(check => check.Failures > 0 && links.Contains(check.Address)).OrderBy(check => check.Address).ToListAsync(cancellation);
        var shown = content.Images.Select(image => image.Id).ToList();
        var images = shown.Count == 0 ? [] : await db.Images.Where(image => shown.Contains(image.Id)).Select(image => image.Id).ToListAsync(cancellation);
        return new(words, silent, images);
    }
}
