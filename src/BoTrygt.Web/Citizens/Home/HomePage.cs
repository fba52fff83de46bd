using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Citizens.Home;

/// <param name="Municipalities">Names that the search field offers.</param>
/// <param name="Themes">In their order.</param>
/// <param name="Seasonal">What matters in this season.</param>
public sealed record HomePage(IReadOnlyList<string> Municipalities, IReadOnlyList<Theme> Themes, SeasonalArticles Seasonal);
