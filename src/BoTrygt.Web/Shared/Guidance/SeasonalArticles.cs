using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>What matters most in this part of the year.</summary>
public sealed record SeasonalArticles(Season Season, IReadOnlyList<ArticleCard> Articles)
{
    private const int Most = 3;

    public string Title => Season switch
    {
        Season.DarkSeason => "Det betyder mest i det mørke halvår",
        Season.Christmas => "Det betyder mest omkring jul",
        Season.SummerHoliday => "Det betyder mest i sommerferien",
        _ => "Det er et godt tidspunkt at gøre det her",
    };

    /// <param name="db">Where the articles lie.</param>
    /// <param name="today">The day in Denmark.</param>
    /// <param name="cancellation">Stops when the visitor leaves.</param>
    public static async Task<SeasonalArticles> ReadAsync(BoTrygtDb db, DateOnly today, CancellationToken cancellation)
    {
        var season = Seasons.On(today);
        var articles = await db.PublishedArticles.ToCards(db).Where(article => article.Season == season).ToListAsync(cancellation);
        return new(season, [.. articles.InDanishOrder().Take(Most)]);
    }
}
