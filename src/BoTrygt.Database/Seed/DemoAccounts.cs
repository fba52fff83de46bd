namespace BoTrygt.Database.Seed;

/// <summary>Whom one can sign in as in Development.</summary>
public static class DemoAccounts
{
    /// <summary>Of all of them; no secret.</summary>
    public const string Password = "Tryghed-i-hverdagen-2026";

    /// <summary>What the addresses of made-up people end with.</summary>
    public const string Domain = "@demo.invalid";

    public static IReadOnlyList<(string Email, string Post)> All { get; } =
    [
        ($"administrator{Domain}", "administrator, Bo trygt"),
        ($"sekretariat{Domain}", "sekretariat, Bo trygt"),
        ($"konsulent{Domain}", "konsulent, Bo trygt"),
        ($"redaktoer{Domain}", "redaktør, Bo trygt"),
        ($"korrektur{Domain}", "korrekturlæser, Bo trygt"),
        ($"redaktoer.aarhus{Domain}", "lokal redaktør, Aarhus Kommune"),
        ($"koordinator.aarhus{Domain}", "koordinator, Aarhus Kommune"),
        ($"koordinator.randers{Domain}", "koordinator, Randers Kommune"),
        ($"politi.oestjylland{Domain}", "koordinator, Østjyllands Politi"),
        ($"underskriver.aarhus{Domain}", "underskriver, Aarhus Kommune"),
        ($"underskriver.oestjylland{Domain}", "underskriver, Østjyllands Politi"),
        ($"underskriver.botrygt{Domain}", "underskriver, Bo trygt"),
        ($"forening.aarhus{Domain}", "forening i Aarhus"),
        ($"laeser.aarhus{Domain}", "læser, Aarhus Kommune"),
    ];

    /// <summary>A made-up person: no mail goes there, and outside Development nobody signs in so.</summary>
    public static bool Has(string email) => email.EndsWith(Domain, StringComparison.OrdinalIgnoreCase);
}
