using System.Globalization;

namespace BoTrygt.Domain.Partnerships;

/// <summary>
/// A date as precisely as its source gives it: a year, a month or a day. Written as in ISO 8601
/// (<c>2023</c>, <c>2021-04</c>, <c>2023-08-18</c>), so its text sorts by time.
/// </summary>
public readonly record struct PartialDate
{
    public const int MaxLength = 10;

    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day needs its month.", nameof(day));
        }

        // Throws ArgumentOutOfRangeException for a day that does not exist.
        FirstDay = new DateOnly(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }

    /// <summary>The earliest day it can mean.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The latest day it can mean.</summary>
    public DateOnly LastDay => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>A day that is known.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <exception cref="FormatException">The text is not of the three forms.</exception>
    public static PartialDate Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2))
        {
            throw new FormatException($"'{text}' is not a year, a month or a day.");
        }

        var numbers = Array.ConvertAll(parts, part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
        return new(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
    }

    public override string ToString() => FirstDay.ToString(Day is not null ? "yyyy-MM-dd" : Month is not null ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
}
