using System.Globalization;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Web.Shared.Text;

/// <summary>Numbers as they are written in Danish.</summary>
public static class DanishNumbers
{
    private const double Kilobyte = 1024;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>1.294</summary>
    public static string InDanish(this int number) => number.ToString("N0", Danish);

    /// <summary>2,6</summary>
    public static string WithOneDecimal(this double number) => number.ToString("N1", Danish);

    /// <summary>The whole numbers nearest to the ends: 58–93.</summary>
    public static string InDanish(this Interval interval) =>
        $"{interval.Lower.ToString("N0", Danish)}–{interval.Upper.ToString("N0", Danish)}";

    /// <summary>12 kB or 1,3 MB, rounded up: what is over a limit is never said to be at it.</summary>
    public static string AsFileSize(this long bytes) => bytes < Kilobyte * Kilobyte
        ? $"{Math.Ceiling(bytes / Kilobyte).ToString("N0", Danish)} kB"
        : $"{(Math.Ceiling(bytes / Kilobyte / Kilobyte * 10) / 10).ToString("#,0.#", Danish)} MB";

    /// <summary>A ratio as a change: 0,91 is "9 % færre", 1,09 is "9 % flere", about 1 is "det samme".</summary>
    public static string AsChange(this double ratio)
    {
        var percent = (int)Math.Round(Math.Abs(ratio - 1) * 100);
        return percent == 0 ? "omtrent det samme" : $"{percent} % {(ratio < 1 ? "færre" : "flere")}";
    }
}
