using System.Globalization;

namespace BoTrygt.Domain.Statistics;

/// <summary>A quarter of a calendar year, written as Statistics Denmark does: <c>2025K1</c>.</summary>
public readonly record struct Quarter
{
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }
    public int Number { get; }

    /// <exception cref="FormatException">The text is not of the form <c>2025K1</c>.</exception>
    public static Quarter Parse(string text) =>
        text is [_, _, _, _, 'K', >= '1' and <= '4'] && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(year, text[5] - '0')
            : throw new FormatException($"'{text}' is not a quarter such as 2025K1.");

    public Quarter Plus(int quarters)
    {
        var index = Year * 4 + Number - 1 + quarters;
        return new(index / 4, index % 4 + 1);
    }

    /// <summary>How many quarters this one lies after the other.</summary>
    public int Since(Quarter other) => (Year - other.Year) * 4 + Number - other.Number;

    public override string ToString() => $"{Year}K{Number}";
}
