namespace BoTrygt.Domain.Places;

/// <summary>What a search for a place found: sure matches, or else guesses at what was meant.</summary>
/// <param name="Matches">One row for each municipality, best first.</param>
/// <param name="Guesses">Municipalities with a similar name; filled only when there is no match.</param>
public sealed record PlaceAnswer(IReadOnlyList<PlaceMatch> Matches, IReadOnlyList<PlaceMatch> Guesses)
{
    public static readonly PlaceAnswer Nothing = new([], []);
}
