using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Articles in the words of schema.org.</summary>
public static class StructuredArticles
{
    private static readonly Dictionary<string, object?> Publisher = new() { ["@type"] = "Organization", ["name"] = "Bo trygt" };

    /// <summary>The address of the picture that goes with a copy where somebody shares it; null without one.</summary>
    public static async Task<string?> SharedImageAsync(this BoTrygtDb db, IRendered copy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(copy);
        return ArticleContent.Parse(copy.Json).Images.FirstOrDefault() is { } image
            && await db.ImageFiles.AsNoTracking().SingleOrDefaultAsync(file => file.ImageId == image.Id && file.Name == ImageSizes.Shared, cancellation) is { } part
            ? ImageAddresses.Part(part)
            : null;
    }

    /// <param name="article">What is published.</param>
    /// <param name="title">As it stands on the page.</param>
    /// <param name="summary">As it stands on the page.</param>
    /// <param name="address">Where; null without a public host.</param>
    public static IReadOnlyDictionary<string, object?> Describe(this PublishedArticle article, string title, string summary, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(article);
        var isEvent = article.StartsAt is not null;
        return new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = isEvent ? "Event" : article.Kind == ArticleKind.News ? "NewsArticle" : "Article",
            [isEvent ? "name" : "headline"] = title,
            ["description"] = summary,
            ["inLanguage"] = "da",
            ["url"] = address,
            ["startDate"] = article.StartsAt?.ToString("O", CultureInfo.InvariantCulture),
            ["endDate"] = article.EndsAt?.ToString("O", CultureInfo.InvariantCulture),
            ["location"] = isEvent && article.Content.Occasion is { Place.Length: > 0 } occasion ? new Dictionary<string, object?> { ["@type"] = "Place", ["name"] = occasion.Place, ["address"] = occasion.Place } : null,
            [isEvent ? "organizer" : "publisher"] = Publisher,
            ["datePublished"] = isEvent ? null : article.PublishedAt.ToString("O", CultureInfo.InvariantCulture),
            ["dateModified"] = isEvent ? null : article.ChangedAt.ToString("O", CultureInfo.InvariantCulture),
        };
    }
}
