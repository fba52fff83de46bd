using BoTrygt.Web.Shared.Charts;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>Places in the picture by day and distance from the middle: 1 January is at the top, and the year goes clockwise.</summary>
internal sealed class Polar(int year, double middle)
{
    /// <summary>A whole circle has no ends that can be drawn between.</summary>
    private const double AlmostRound = 0.998;

    private readonly DateOnly _first = new(year, 1, 1);
    private readonly double _days = new DateOnly(year, 12, 31).DayOfYear;

    /// <summary>The middle of a day.</summary>
    public (double X, double Y) At(DateOnly day, double radius) => At(Turn(day) + (0.5 / _days), radius);

    /// <summary>Along the circle from one day to another, those included.</summary>
    public string Arc(DateOnly from, DateOnly to, double radius)
    {
        var (start, end) = (Turn(from) + (0.5 / _days), Turn(to) + (0.5 / _days));
        return $"M{Point(At(start, radius))}{Along(start, Math.Min(end, start + AlmostRound), radius)}";
    }

    /// <summary>A piece of a ring from the beginning of one day to the end of another.</summary>
    public string Sector(DateOnly from, DateOnly to, double inner, double outer)
    {
        var (start, end) = (Turn(from), Turn(to) + (1 / _days));
        return $"M{Point(At(start, outer))}{Along(start, end, outer)}L{Point(At(end, inner))}{Along(end, start, inner)}Z";
    }

    /// <summary>From the middle outwards, at the beginning of a day.</summary>
    public string Spoke(DateOnly day, double inner, double outer) => $"M{Point(At(Turn(day), inner))}L{Point(At(Turn(day), outer))}";

    /// <summary>The same through the middle of a day.</summary>
    public string SpokeThrough(DateOnly day, double inner, double outer) => $"M{Point(At(day, inner))}L{Point(At(day, outer))}";

    /// <summary>A pointer at a day, its tip inwards.</summary>
    public string Pointer(DateOnly day, double tip, double size)
    {
        var turn = Turn(day) + (0.5 / _days);
        var aside = size / (2 * Math.PI * tip) * 0.7;
        return $"M{Point(At(turn, tip))}L{Point(At(turn - aside, tip + size))}L{Point(At(turn + aside, tip + size))}Z";
    }

    public static string Point((double X, double Y) at) => $"{LineChart.Svg(at.X)} {LineChart.Svg(at.Y)}";

    private (double X, double Y) At(double turn, double radius) => (middle + (radius * Math.Sin(turn * 2 * Math.PI)), middle - (radius * Math.Cos(turn * 2 * Math.PI)));

    /// <summary>How much of the circle lies before a day.</summary>
    private double Turn(DateOnly day) => (day.DayNumber - _first.DayNumber) / _days;

    private string Along(double start, double end, double radius) =>
        $"A{LineChart.Svg(radius)} {LineChart.Svg(radius)} 0 {(Math.Abs(end - start) > 0.5 ? 1 : 0)} {(end > start ? 1 : 0)} {Point(At(end, radius))}";
}
