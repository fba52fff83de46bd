using System.Globalization;
using System.Text;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Web.Shared.Charts;

/// <summary>
/// A picture of rolling four quarters with their interval, drawn on the server. Every length is in units of the
/// picture's own box, so it fits a telephone, a desk and a printed page.
/// </summary>
public sealed class LineChart
{
    public const int Width = 690;
    public const int Height = 380;
    private const int Left = 52;
    private const int Right = 24;
    private const int Top = 20;
    private const int Bottom = 40;
    private const int YearsBetweenLabels = 3;

    private readonly IReadOnlyList<RollingYear> _points;
    private readonly double _top;

    /// <param name="series">What to draw.</param>
    /// <param name="limit">A target's number of burglaries a year, drawn as a line; null for none.</param>
    public LineChart(BurglarySeries series, decimal? limit = null)
    {
        _points = series.RollingYears();
        Limit = limit;
        Ticks = NiceTicks(Math.Max(_points.Max(point => point.Interval.Upper), (double)(limit ?? 0)));
        _top = Ticks[^1];
    }

    public decimal? Limit { get; }

    /// <summary>Values with a line across, from 0.</summary>
    public IReadOnlyList<int> Ticks { get; }

    public double PlotLeft => Left;
    public double PlotRight => Width - Right;
    public double PlotTop => Top;
    public double PlotBottom => Height - Bottom;

    /// <summary>The line through the counts, as SVG path data.</summary>
    public string Line => Path(_points.Select(point => (X(point.End), Y(point.Count))));

    /// <summary>The area between the ends of the intervals, as SVG path data.</summary>
    public string Band =>
        Path(_points.Select(point => (X(point.End), Y(point.Interval.Upper)))
            .Concat(_points.Reverse().Select(point => (X(point.End), Y(point.Interval.Lower))))) + "Z";

    public RollingYear Latest => _points[^1];

    /// <summary>Years to write below, every third, at their fourth quarter: the point that holds the calendar year.</summary>
    public IEnumerable<int> LabelledYears =>
        Enumerable.Range(_points[0].End.Year, _points[^1].End.Year - _points[0].End.Year + 1)
            .Where(year => (_points[^1].End.Year - year) % YearsBetweenLabels == 0 && new Quarter(year, 4).Since(_points[^1].End) <= 0);

    /// <summary>The breaks inside the picture, numbered as the list below it.</summary>
    public IEnumerable<(SeriesBreak Break, int Number)> Breaks =>
        SeriesBreak.OfReportedBurglaries.Where(mark => mark.From.Since(_points[0].End) > 0).Select((mark, index) => (mark, index + 1));

    public double X(Quarter quarter) =>
        PlotLeft + (PlotRight - PlotLeft) * quarter.Since(_points[0].End) / Math.Max(1, _points.Count - 1);

    public double Y(double value) => PlotBottom - (PlotBottom - PlotTop) * value / _top;

    /// <summary>A number as SVG wants it, whatever the culture.</summary>
    public static string Svg(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>About four even steps of 1, 2 or 5 times a power of ten that reach over the highest value.</summary>
    private static int[] NiceTicks(double highest)
    {
        var rough = Math.Max(1, highest / 4);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (int)(power * new[] { 1, 2, 5, 10 }.First(factor => factor * power >= rough));
        return [.. Enumerable.Range(0, (int)Math.Ceiling(highest / step) + 1).Select(index => index * step)];
    }

    private static string Path(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Svg(x)).Append(' ').Append(Svg(y));
        }

        return path.ToString();
    }
}
