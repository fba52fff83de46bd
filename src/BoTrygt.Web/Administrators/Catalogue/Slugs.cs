using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Catalogue;

internal static class Slugs
{
    /// <summary>Room for a number behind it.</summary>
    private const int Longest = Activity.SlugMaxLength - 6;

    /// <summary>Of a title without a letter.</summary>
    private const string WhenEmpty = "aktivitet";

    /// <summary>An address made of a title that no other activity has.</summary>
    public static async Task<string> FreeSlugAsync(this BoTrygtDb db, string title, CancellationToken cancellation)
    {
        var slug = Of(title);
        var taken = (await db.Activities.Where(activity => activity.Slug.StartsWith(slug)).Select(activity => activity.Slug).ToListAsync(cancellation)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}").First(one => !taken.Contains(one));
    }

    /// <summary>Small letters from a to z, numbers and hyphens.</summary>
    public static string Of(string title)
    {
        var letters = SearchWords.Fold(title).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? WhenEmpty : slug[..Math.Min(slug.Length, Longest)].TrimEnd('-');
    }
}
