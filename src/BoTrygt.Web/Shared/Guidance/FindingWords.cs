using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>What the checks find, and what to do about it, in Danish.</summary>
public static class FindingWords
{
    /// <summary>What it is.</summary>
    public static string InDanish(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Kind switch
        {
            FindingKind.NoTitle => "Titlen mangler.",
            FindingKind.NoSummary => "Resuméet mangler.",
            FindingKind.NoBlocks => "Der er ingen tekst endnu.",
            FindingKind.NothingToDo => "Læseren får ikke at vide, hvad han eller hun kan gøre.",
            FindingKind.NoOccasion => "Der står ikke, hvornår og hvor det sker.",
            FindingKind.PastOccasion => "Arrangementet er forbi.",
            FindingKind.ManyThingsToDo => "Der er mere end én opfordring.",
            FindingKind.NoAltText => "Billedet har ingen tekst til den, der ikke kan se det.",
            FindingKind.NoImage => "Der er ikke valgt noget billede.",
            FindingKind.NoCredit => "Der står ikke, hvem der har taget billedet.",
            FindingKind.NoSource => "Kilden mangler.",
            FindingKind.NumberAlone => $"Tallet »{finding.Quote}« står uden kilde.",
            FindingKind.HeadingOrder => $"Overskriften »{finding.Quote}« er på et forkert niveau.",
            FindingKind.BadLink => finding.Quote.Length == 0 ? "Linket mangler." : $"Linket »{finding.Quote}« fører ingen steder hen.",
            FindingKind.DeadLink => $"Siden »{finding.Quote}« svarer ikke.",
            FindingKind.HardToRead => $"Teksten er svær at læse (lix {finding.Suggestion}).",
            FindingKind.FrighteningWord => $"»{finding.Quote}« kan gøre læseren bange.",
            FindingKind.PersonalNumber => $"»{finding.Quote}« ligner et CPR-nummer.",
            FindingKind.NameWithAddress => $"»{finding.Quote}« er et navn sammen med en adresse.",
            FindingKind.HiddenCharacters => $"Der er et tegn, som ikke kan ses ({finding.Quote}).",
            FindingKind.Html => $"»{finding.Quote}« er HTML og bliver vist som tekst.",
            FindingKind.EmptyBlock => "Afsnittet er tomt og bliver ikke vist.",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, "No Danish words for the finding."),
        };
    }

    /// <summary>What to write instead, or to do about it.</summary>
    public static string SuggestionInDanish(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Kind switch
        {
            FindingKind.NothingToDo => "Skriv én ting, som læseren kan gøre i dag.",
            FindingKind.ManyThingsToDo => "Behold den vigtigste, så læseren ikke skal vælge.",
            FindingKind.NoOccasion => "Skriv dag, begyndelse, slutning og sted.",
            FindingKind.PastOccasion => "Se, om dag og år er rigtige.",
            FindingKind.NoAltText => "Beskriv det, billedet viser, i en sætning.",
            FindingKind.NoImage => "Vælg et billede, eller fjern afsnittet.",
            FindingKind.NoCredit => "Skriv fotografens eller tegnerens navn.",
            FindingKind.NoSource => "Skriv, hvor det er fra, og hvornår.",
            FindingKind.NumberAlone => "Sæt tallet i et afsnit med fakta og kilde, og skriv, hvad det skal ses i forhold til. Eller undvær det.",
            FindingKind.HeadingOrder => "Brug ### inde i et afsnit, og spring ingen niveauer over. Afsnittets egen overskrift har sit eget felt.",
            FindingKind.BadLink => "Skriv hele adressen med https:// foran, eller begynd med / for en side her i portalen.",
            FindingKind.DeadLink => "Find den nye adresse, eller fjern linket.",
            FindingKind.HardToRead => $"Kortere sætninger og kortere ord hjælper. Begynd med: »{finding.Quote}«",
            FindingKind.FrighteningWord => $"I stedet: {finding.Suggestion}",
            FindingKind.PersonalNumber => "Fjern det. Artikler må ikke indeholde personnumre.",
            FindingKind.NameWithAddress => "Fjern navnet eller adressen.",
            FindingKind.HiddenCharacters => "Slet ordet, og skriv det igen. Tegnet følger ofte med, når man kopierer.",
            FindingKind.Html => "Skriv uden HTML. Brug **fed** og [tekst](adresse).",
            FindingKind.EmptyBlock => "Skriv noget, eller fjern afsnittet.",
            _ => "Udfyld feltet.",
        };
    }
}
