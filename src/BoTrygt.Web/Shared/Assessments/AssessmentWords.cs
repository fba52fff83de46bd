using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;

namespace BoTrygt.Web.Shared.Assessments;

/// <summary>Levels and evidence as they are said in Danish.</summary>
public static class AssessmentWords
{
    public static readonly IReadOnlyList<Level> Levels = [Level.NotStarted, Level.UnderWay, Level.Practised, Level.Anchored];

    public static string InDanish(this Level level) => level switch
    {
        Level.NotStarted => "Ikke i gang",
        Level.UnderWay => "På vej",
        Level.Practised => "Fast praksis",
        Level.Anchored => "Forankret",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No Danish word for the level."),
    };

    /// <summary>With its number: niveau 2, på vej.</summary>
    public static string WithNumber(this Level level) => $"niveau {(int)level}, {level.InDanish().ToLowerInvariant()}";

    public static string InDanish(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Initiative => "Indsats",
        EvidenceKind.FollowUp => "Opfølgning",
        EvidenceKind.Figure => "Tal",
        EvidenceKind.Document => "Dokument",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the kind of evidence."),
    };

    /// <summary>What keeps a statement below what was agreed.</summary>
    public static string InDanish(this Lack lack) => lack switch
    {
        Lack.Evidence => "Der mangler dokumentation.",
        Lack.Confirmation => "Dokumentationen venter på, at en anden part bekræfter den.",
        Lack.Renewal => "Dokumentationen er udløbet og skal fornys.",
        _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, "No Danish words for what is missing."),
    };

    /// <summary>The half-year a round asks about: 2. halvår 2026.</summary>
    public static string HalfYear(DateOnly startsOn) => FollowUpWords.Period(FollowUpRhythm.HalfYearly, startsOn);

    /// <summary>How it went since a day: steget, faldet, uændret; null when there is nothing to compare.</summary>
    public static string? Trend(Level? now, Level? then) => (now, then) switch
    {
        (null, _) or (_, null) => null,
        _ when now > then => "Steget",
        _ when now < then => "Faldet",
        _ => "Uændret",
    };
}
