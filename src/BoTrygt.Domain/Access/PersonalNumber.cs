using System.Text.RegularExpressions;

namespace BoTrygt.Domain.Access;

/// <summary>What looks like a CPR number: a day and a month, two digits of a year, and four more.</summary>
public static partial class PersonalNumber
{
    /// <summary>The first in a text; empty when there is none.</summary>
    public static string In(string text) => Pattern().Match(text).Value;

    [GeneratedRegex(@"(?<![0-9])(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}[ -]?[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
