using BoTrygt.Domain.Assessments;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A sentence to begin with for each principle and level. Somebody who knows the place makes it true, and approves it.</summary>
internal static class StandingSuggestions
{
    private static readonly string[][] All =
    [
        [
            "Kommunen, politiet og Bo trygt er ved at finde formen på samarbejdet.",
            "Kommunen, politiet og Bo trygt mødes og har lagt en plan sammen.",
            "Kommunen, politiet og Bo trygt mødes fast, følger planen og hjælper hinanden, når noget går i stå.",
            "Kommunen, politiet og Bo trygt samarbejder fast, og samarbejdet holder, også når folk skifter job.",
        ],
        [
            "Vi er ved at lægge en plan for, hvordan du hører fra os om indbrud.",
            "Du kan møde os og få råd om indbrud nogle gange om året.",
            "Du møder os jævnligt med råd om indbrud, dér hvor du bor og færdes.",
            "Råd om indbrud er en fast del af hverdagen her, og foreninger og naboer giver dem videre.",
        ],
        [
            "Vi er ved at aftale, hvordan vi fortæller om indbrud.",
            "Når vi fortæller om indbrud, siger vi også, hvad du selv kan gøre.",
            "Når vi fortæller om indbrud, er det roligt, med rigtige tal og med et råd, du kan bruge.",
            "Vi fortæller roligt om indbrud, spørger, om det gør jer tryggere, og retter os efter svaret.",
        ],
        [
            "Vi er ved at samle tal, så vi kan se, hvor der er brug for os.",
            "Vi ser på tal om indbrud, når vi vælger, hvor vi sætter ind.",
            "Vi sætter ind, hvor tallene viser, at der er brug for det, og følger op på det, vi gør.",
            "Vi sætter ind, hvor der er brug for det, ser efter, om det virker, og holder op med det, der ikke gør.",
        ],
    ];

    /// <param name="principle">1 to 4.</param>
    /// <param name="level">Null when it has none yet: then as for the lowest.</param>
    public static string For(int principle, Level? level) => All[principle - 1][(int)(level ?? Level.NotStarted) - 1];
}
