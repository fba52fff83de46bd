using BoTrygt.Web.Shared.Charts;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>The figures of an area as a block on a page: number, words, picture, table.</summary>
public sealed record FiguresBlock(BurglaryFigures Figures, LineChartPicture Picture)
{
    /// <param name="figures">What to show.</param>
    /// <param name="limit">A target's number of burglaries a year; null for none.</param>
    /// <param name="limitText">The target's name in the picture.</param>
    public static FiguresBlock Of(BurglaryFigures figures, decimal? limit = null, string? limitText = null) =>
        new(figures, new LineChartPicture(new LineChart(figures.Series, limit), Describe(figures), limitText));

    private static string Describe(BurglaryFigures figures)
    {
        var points = figures.Series.RollingYears();
        var highest = points.MaxBy(point => point.Count);
        return $"Kurve over anmeldte indbrud i {figures.AreaName}. Højest: {highest.Count.InDanish()} i de fire kvartaler til og med {highest.End.InDanish()}. "
            + $"Senest: {points[^1].Count.InDanish()} til og med {points[^1].End.InDanish()}. Alle tal står i tabellen.";
    }
}
