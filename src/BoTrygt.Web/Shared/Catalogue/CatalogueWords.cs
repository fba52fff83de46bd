using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Catalogue;

/// <summary>What the catalogue calls things.</summary>
public static class CatalogueWords
{
    public static readonly IReadOnlyList<EvidenceGrade> Grades =
        [EvidenceGrade.Good, EvidenceGrade.Moderate, EvidenceGrade.Mixed, EvidenceGrade.Weak, EvidenceGrade.NoEffect, EvidenceGrade.NotMeasured];

    public static readonly IReadOnlyList<Season> Seasons = [Season.DarkSeason, Season.Christmas, Season.Spring, Season.SummerHoliday];

    public static string InDanish(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Good => "God viden om virkning",
        EvidenceGrade.Moderate => "Nogen viden om virkning",
        EvidenceGrade.Mixed => "Blandede resultater",
        EvidenceGrade.Weak => "Svag viden",
        EvidenceGrade.NoEffect => "Vist uden virkning",
        EvidenceGrade.NotMeasured => "Ikke målt",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "No Danish word for the grade."),
    };

    /// <summary>What the word says, and what it does not.</summary>
    public static string Explanation(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Good => "Flere gode undersøgelser fra steder, der ligner vores, viser det samme: Det virker.",
        EvidenceGrade.Moderate => "De fleste gode undersøgelser peger på en virkning, men de er få, ældre eller fra andre lande.",
        EvidenceGrade.Mixed => "Gode undersøgelser er uenige, eller det virkede ét sted og ikke et andet.",
        EvidenceGrade.Weak => "Kun noget, der ligner, er målt, eller målingen har ikke noget sikkert at sammenligne med.",
        EvidenceGrade.NoEffect => "Gode undersøgelser fandt ingen virkning, eller de fandt skade.",
        EvidenceGrade.NotMeasured => "Vi kender ingen måling. Det kan være en god idé alligevel, men ingen ved, om det forebygger indbrud.",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "No Danish words for the grade."),
    };

    /// <summary>How the grade is written in addresses and class names.</summary>
    public static string Key(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Good => "god",
        EvidenceGrade.Moderate => "nogen",
        EvidenceGrade.Mixed => "blandet",
        EvidenceGrade.Weak => "svag",
        EvidenceGrade.NoEffect => "uden-virkning",
        _ => "ikke-maalt",
    };

    public static string InDanish(this Season season) => season switch
    {
        Season.DarkSeason => "Den mørke tid",
        Season.Christmas => "Jul",
        Season.Spring => "Forår",
        Season.SummerHoliday => "Sommerferien",
        _ => throw new ArgumentOutOfRangeException(nameof(season), season, "No Danish word for the season."),
    };

    public static string Key(this Season season) => season switch
    {
        Season.DarkSeason => "moerketid",
        Season.Christmas => "jul",
        Season.Spring => "foraar",
        _ => "sommer",
    };
}
