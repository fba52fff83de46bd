namespace BoTrygt.Domain.Places;

/// <summary>Finds the municipality a citizen means by its name, a town or a postal code, in any usual spelling.</summary>
public sealed class PlaceFinder
{
    public const int QueryMaxLength = 80;
    private const int MostGuesses = 5;

    private readonly IReadOnlyList<Municipality> _municipalities;
    private readonly IReadOnlyList<Named> _names;
    private readonly ILookup<string, PostalCode> _postalCodes;

    public PlaceFinder(IEnumerable<Municipality> municipalities, IEnumerable<PostalCode> postalCodes)
    {
        _municipalities = [.. municipalities];
        _postalCodes = postalCodes.OrderBy(row => row.Code, StringComparer.Ordinal).ToLookup(row => row.Code);
        var byCode = _municipalities.ToDictionary(municipality => municipality.Code);
        _names =
        [
            .. _municipalities.Select(municipality => new Named(DanishSpelling.Foldings(municipality.Name), new(municipality, null))),
            .. _municipalities.Select(municipality => new Named(DanishSpelling.Foldings(WithoutKommune(municipality.OfficialName)), new(municipality, null))),
            .. _postalCodes.SelectMany(rows => rows).Select(row =>
                new Named(DanishSpelling.Foldings(row.Town), new(byCode[row.MunicipalityCode], $"{row.Code} {row.Town}"))),
        ];
    }

    /// <summary>
    /// Four digits first are a postal code, everything else a name. A name equal to what was typed beats one that has
    /// a word starting with it, and a municipality's own name beats a town that reaches into others. What is longer than
    /// <see cref="QueryMaxLength"/> is cut.
    /// </summary>
    public PlaceAnswer Find(string? query)
    {
        var text = Shortened(query);
        var words = DanishSpelling.Foldings(WithoutKommune(text));
        if (words.Contains(""))
        {
            return PlaceAnswer.Nothing;
        }

        var code = LeadingPostalCode(text);
        var matches = code is null ? ByName(words) : ByPostalCode(code);
        return matches.Count > 0 ? new(matches, []) : new([], Nearest(words, Math.Max(1, words.Max(word => word.Length) / 3)));
    }

    /// <summary>The municipalities whose names look most like it, however little: for an address that leads nowhere.</summary>
    public IReadOnlyList<PlaceMatch> Nearest(string query) => Nearest(DanishSpelling.Foldings(WithoutKommune(Shortened(query))), int.MaxValue);

    public IReadOnlyList<string> MunicipalityNames => [.. _municipalities.Select(municipality => municipality.Name)];

    private List<PlaceMatch> ByPostalCode(string code)
    {
        var rows = _postalCodes[code].ToList();
        var codes = rows.Count > 0 ? rows.Select(row => row.MunicipalityCode) : UnlistedCopenhagenStreet(code);
        var via = rows.Count > 0 ? $"{code} {rows[0].Town}" : code;
        return [.. _municipalities.Where(municipality => codes.Contains(municipality.Code)).Select(municipality => new PlaceMatch(municipality, via))];
    }

    /// <summary>The single-street codes 1001–1999 that are not listed lie in København or Frederiksberg.</summary>
    private static string[] UnlistedCopenhagenStreet(string code) =>
        string.CompareOrdinal(code, "1001") >= 0 && string.CompareOrdinal(code, "1999") <= 0 ? ["101", "147"] : [];

    private List<PlaceMatch> ByName(IReadOnlySet<string> words)
    {
        if (_names.FirstOrDefault(name => name.Match.Via is null && name.Foldings.Overlaps(words)) is { } municipality)
        {
            return [municipality.Match];
        }

        var exact = _names.Where(name => name.Foldings.Overlaps(words)).ToList();
        var found = exact.Count > 0 ? exact : [.. _names.Where(name => name.HasWordStartingWith(words))];
        return [.. found.Select(name => name.Match).DistinctBy(match => match.Municipality.Code)];
    }

    private List<PlaceMatch> Nearest(IReadOnlySet<string> words, int furthest) =>
    [
        .. _names
            .Select(name => (name.Match, Distance: name.DistanceTo(words)))
            .Where(guess => guess.Distance <= furthest)
            .OrderBy(guess => guess.Distance)
            .Select(guess => guess.Match)
            .DistinctBy(match => match.Municipality.Code)
            .Take(MostGuesses),
    ];

    private static string Shortened(string? query) => query is { Length: > QueryMaxLength } ? query[..QueryMaxLength] : query ?? "";

    private static string WithoutKommune(string query)
    {
        var trimmed = query.Trim();
        return trimmed.EndsWith(" kommune", StringComparison.OrdinalIgnoreCase) ? trimmed[..^" kommune".Length] : trimmed;
    }

    private static string? LeadingPostalCode(string query)
    {
        var first = query.Trim().Split([' ', ',', '\u00a0'], 2)[0];
        var digits = first.StartsWith("DK-", StringComparison.OrdinalIgnoreCase) ? first[3..] : first;
        return digits.Length == PostalCode.CodeMaxLength && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>A name under which a place can be found.</summary>
    private sealed record Named(IReadOnlySet<string> Foldings, PlaceMatch Match)
    {
        public bool HasWordStartingWith(IReadOnlySet<string> words) =>
            Foldings.Any(folding => words.Any(word => $" {folding}".Contains($" {word}", StringComparison.Ordinal)));

        public int DistanceTo(IReadOnlySet<string> words) =>
            Foldings.Min(folding => words.Min(word => EditDistance.Between(folding, word)));
    }
}
