namespace BoTrygt.Domain.Meetings;

/// <summary>Where an agenda item comes from; what is proposed is grouped by it.</summary>
public enum AgendaSource
{
    /// <summary>On every agenda.</summary>
    Standing,

    /// <summary>Somebody wrote it.</summary>
    Person,

    /// <summary>Decisions of earlier meetings that are not carried out; a standing item too.</summary>
    OpenDecision,

    /// <summary>Initiatives that are said to need attention, or to have stalled.</summary>
    Attention,

    /// <summary>Initiatives and milestones past their day.</summary>
    LateWork,

    /// <summary>Follow-ups that nobody answered in time.</summary>
    UnansweredFollowUp,

    /// <summary>What one party asks another for: new, not answered in time, or declined.</summary>
    Request,

    /// <summary>A plan or an amendment that waits for signatures.</summary>
    Signature,

    /// <summary>Initiatives that were added to a plan.</summary>
    NewInitiative,

    /// <summary>Statements that the parties see differently.</summary>
    Assessment,

    /// <summary>Evidence that ends soon.</summary>
    Evidence,
}

/// <summary>The titles of agenda items, as they are written on the agenda, and which of them wait until they are settled.</summary>
public static class AgendaSources
{
    public const string Approval = "Godkendelse af dagsorden";
    public const string FollowingUp = "Opfølgning på sidst";
    public const string AnyOther = "Eventuelt og næste møde";

    /// <summary>What the items of a source are called until somebody calls them something else.</summary>
    public static string Title(this AgendaSource source) => source switch
    {
        AgendaSource.OpenDecision => FollowingUp,
        AgendaSource.Attention => "Indsatser, der kræver opmærksomhed",
        AgendaSource.LateWork => "Det, der er forsinket",
        AgendaSource.UnansweredFollowUp => "Opfølgninger, ingen har svaret på",
        AgendaSource.Request => "Anmodninger mellem parterne",
        AgendaSource.Signature => "Planer, der venter på underskrift",
        AgendaSource.NewInitiative => "Nye indsatser",
        AgendaSource.Assessment => "Vurderingen: her ser parterne forskelligt på det",
        AgendaSource.Evidence => "Dokumentation, der snart udløber",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Whoever writes the item gives it its title."),
    };

    /// <summary>Proposed until it is settled, also when nothing about it changed since the last meeting.</summary>
    public static bool Waits(this AgendaSource source) => source is AgendaSource.OpenDecision or AgendaSource.Signature;
}
