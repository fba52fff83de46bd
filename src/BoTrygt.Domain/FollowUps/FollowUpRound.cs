using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.FollowUps;

/// <summary>
/// A partnership asks the owners of its initiatives how it goes (opfølgningsrunde): once in each period. It can be
/// answered until the next one opens.
/// </summary>
public class FollowUpRound : IBelongToPartnership
{
    /// <summary>Calendar days from opening to the day it is due; that day is put off to a working day.</summary>
    public const int DaysToAnswer = 14;

    /// <summary>Two rounds open at least so many days apart, also when the rhythm changes in between.</summary>
    public const int DaysApart = 21;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required FollowUpRhythm Rhythm { get; init; }

    /// <summary>The first day of the period it asks about; a partnership has one round that begins on it.</summary>
    public required DateOnly PeriodStartsOn { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day by which it is to be answered.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>UTC: when the next one opened; null while it can be answered.</summary>
    public DateTime? ClosedAt { get; private set; }

    public ICollection<FollowUp> FollowUps { get; } = [];

    /// <summary>
    /// A new round may open: the period has none yet, and the one before lies some time back. Only on a working day, so
    /// that those who are asked hear of it the same day.
    /// </summary>
    /// <param name="rhythm">How often the partnership follows up.</param>
    /// <param name="latest">Its latest round; null when it never had one.</param>
    /// <param name="today">In Denmark.</param>
    public static bool CanOpen(FollowUpRhythm rhythm, FollowUpRound? latest, DateOnly today) =>
        today.IsWorkingDay() && (latest is null || (latest.PeriodStartsOn < rhythm.PeriodStart(today) && latest.OpenedOn.AddDays(DaysApart) <= today));

    /// <summary>The first day, from a day on, on which a round may open; see <see cref="CanOpen"/>.</summary>
    public static DateOnly NextOpening(FollowUpRhythm rhythm, FollowUpRound? latest, DateOnly from)
    {
        DateOnly[] earliest = latest is null ? [from] : [from, rhythm.PeriodStart(latest.PeriodStartsOn).AddMonths(rhythm.Months()), latest.OpenedOn.AddDays(DaysApart)];
        return earliest.Max().OrNextWorkingDay();
    }

    /// <summary>Whether an initiative is asked about: it runs, or ought to begin before the round is due.</summary>
    public static bool Asks(Initiative initiative, DateOnly dueOn)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return !initiative.InAmendment && initiative.ArchivedAt is null
            && (initiative.Status == InitiativeStatus.Running || (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn <= dueOn));
    }

    /// <summary>Opens a round about those of the initiatives that it asks about, and closes the one before.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanOpen"/>.</exception>
    public static FollowUpRound Open(Partnership partnership, FollowUpRound? latest, IEnumerable<Initiative> initiatives, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        BrokenRuleException.Unless(CanOpen(partnership.Rhythm, latest, today), "The period has a round already.");
        var round = new FollowUpRound
        {
            PartnershipId = partnership.Id,
            Rhythm = partnership.Rhythm,
            PeriodStartsOn = partnership.Rhythm.PeriodStart(today),
            OpenedOn = today,
            DueOn = DueAfter(today),
        };
        foreach (var initiative in initiatives.Where(initiative => Asks(initiative, round.DueOn)))
        {
            round.FollowUps.Add(FollowUp.About(initiative, round));
        }

        if (latest is not null)
        {
            latest.ClosedAt ??= now;
        }

        return round;
    }

    /// <summary>The day by which a round that opens on a day is to be answered.</summary>
    public static DateOnly DueAfter(DateOnly openedOn) => openedOn.AddDays(DaysToAnswer).OrNextWorkingDay();
}
