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

    public string? Lead => (string.IsNullOrWhiteSpace(Query), Answer) switch
    {
        (true, _) => null,
        (_, { Matches.Count: > 0 }) => $"Flere steder passer til »{Query}«.",
        (_, { Guesses.Count: > 0 }) => $"Vi kender ikke »{Query}«, men det ligner et af disse navne.",
        _ => $"Vi kender ikke »{Query}«. Prøv med kommunens navn, byen eller de fire cifre i postnummeret.",
    };

    public string UnknownLead => Answer.Matches.Count > 0 ? "Leder du efter denne?" : "Leder du efter en af disse?";

    public IReadOnlyList<PlaceMatch> Places => Answer.Matches.Count > 0 ? Answer.Matches : Answer.Guesses;
}
