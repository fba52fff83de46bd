using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>The checks, as the list of words, the answers of the addresses, the portal's pages and the library stand.</summary>
public sealed class CheckReading(BoTrygtDb db, PortalLinks pages, TimeProvider clock)
{
    /// <summary>What there is to say of an article; see <see cref="ArticleChecks.Of"/>.</summary>
    public async Task<IReadOnlyList<Finding>> OfAsync(ArticleContent content, ArticleKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var links = content.Links.ToList();
        var silent = links.Count == 0 ? [] : await db.LinkChecks.AsNoTracking().Where(check => check.Failures > 0 && links.Contains(check.Address)).OrderBy(check => check.Address).ToListAsync(cancellation);
        var shown = content.Images.Select(image => image.Id).ToList();
        var images = shown.Count == 0 ? [] : await db.Images.Where(image => shown.Contains(image.Id)).Select(image => image.Id).ToListAsync(cancellation);
        var checks = new ArticleChecks(await WordsAsync(cancellation), silent, images) { Nowhere = await pages.NowhereAsync(links, cancellation) };
        return checks.Of(content, kind, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>What stands in the way of a text that readers get beside an article; null when nothing does.</summary>
    public async Task<string?> WrongInAsync(string? text, CancellationToken cancellation) =>
        new ArticleChecks(await WordsAsync(cancellation), [], []).OfText(text.Clean()).FirstOrDefault(finding => finding.IsError) is { } wrong ? $"{wrong.InDanish()} {wrong.SuggestionInDanish()}" : null;

    private Task<List<WatchedWord>> WordsAsync(CancellationToken cancellation) => db.WatchedWords.AsNoTracking().OrderBy(word => word.Word).ToListAsync(cancellation);
}
