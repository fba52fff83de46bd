using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Citizens.Home;

/// <param name="Municipalities">Names that the search field offers.</param>
/// <param name="Themes">In their order.</param>
/// <param name="Season">Today's.</param>
/// <param name="SeasonalArticles">What matters in this season.</param>
public sealed record HomePage(
    IReadOnlyList<string> Municipalities,
    IReadOnlyList<Theme> Themes,
    Season Season,
    IReadOnlyList<ArticleCard> SeasonalArticles)
{
    public string SeasonTitle => Season switch
    {
        Season.DarkSeason => "Det betyder mest i det mørke halvår",
        Season.Christmas => "Det betyder mest op til jul",
        Season.SummerHoliday => "Det betyder mest i sommerferien",
        _ => "Det er tiden god til nu",
    };
}
