using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>What an initiative is said to be, in Danish. Citizens' pages use it too, so it knows the status and no more.</summary>
public static class InitiativeWords
{
    /// <summary>The statuses in the order an initiative goes through them.</summary>
    public static readonly IReadOnlyList<InitiativeStatus> Statuses =
        [InitiativeStatus.Planned, InitiativeStatus.Running, InitiativeStatus.Completed, InitiativeStatus.Dropped];

    public static string InDanish(this InitiativeStatus status) => status switch
    {
        InitiativeStatus.Planned => "Planlagt",
        InitiativeStatus.Running => "I gang",
        InitiativeStatus.Completed => "Afsluttet",
        InitiativeStatus.Dropped => "Droppet",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string InDanish(this Recurrence recurrence) => recurrence switch
    {
        Recurrence.Once => "Én gang",
        Recurrence.DarkSeason => "Hver mørketid",
        Recurrence.Yearly => "Hvert år",
        _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, "No Danish word for the recurrence."),
    };

    /// <summary>The badge's CSS class.</summary>
    public static string CssClass(this InitiativeStatus status) => $"status--{status.ToString().ToLowerInvariant()}";

    /// <summary>One day, or from a day to a day.</summary>
    public static string Period(DateOnly startsOn, DateOnly endsOn) =>
        startsOn == endsOn ? startsOn.InDanish() : $"{startsOn.InDanish()} – {endsOn.InDanish()}";
}
