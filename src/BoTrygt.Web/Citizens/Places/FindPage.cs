using BoTrygt.Domain.Places;

namespace BoTrygt.Web.Citizens.Places;

/// <param name="Query">What was typed.</param>
/// <param name="Answer">Several matches, or guesses, or nothing: one match goes straight to its page.</param>
/// <param name="Municipalities">Names that the search field offers.</param>
public sealed record FindPage(string? Query, PlaceAnswer Answer, IReadOnlyList<string> Municipalities)
{
    public string Title => (string.IsNullOrWhiteSpace(Query), Answer) switch
    {
        (true, _) => "Find din kommune",
        (_, { Matches.Count: > 0 }) => "Hvilken kommune bor du i?",
        (_, { Guesses.Count: > 0 }) => "Mente du en af disse?",
        _ => "Vi kunne ikke finde stedet",
    };

    public IReadOnlyList<PlaceMatch> Places => Answer.Matches.Count > 0 ? Answer.Matches : Answer.Guesses;
}
