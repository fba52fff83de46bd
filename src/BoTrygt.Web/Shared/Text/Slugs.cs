using System.Globalization;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Text;

/// <summary>Addresses made of titles.</summary>
public static class Slugs
{
    /// <summary>Room for a number behind it.</summary>
    private const int Longest = 74;

    /// <summary>Small letters from a to z, numbers and hyphens.</summary>
    /// <param name="title">What it is made of.</param>
    /// <param name="whenEmpty">Of a title without a letter.</param>
    public static string Of(string title, string whenEmpty)
    {
        var letters = SearchWords.Fold(title).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? whenEmpty : slug[..Math.Min(slug.Length, Longest)].TrimEnd('-');
    }

    /// <summary>The slug itself, or with the first number behind it that nothing else has.</summary>
    /// <param name="slug">See <see cref="Of"/>.</param>
    /// <param name="taken">Those that begin with it.</param>
    public static string Free(string slug, IEnumerable<string> taken)
    {
        var others = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, others.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}").First(one => !others.Contains(one));
    }
}
