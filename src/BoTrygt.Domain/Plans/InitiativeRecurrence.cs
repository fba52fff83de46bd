using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>An initiative that comes back with its season.</content>
public partial class Initiative
{
    /// <summary>So many days before the next time it is proposed again: time to plan, and for the parties to sign.</summary>
    public const int DaysToRepeat = 120;

    /// <summary>The day on which it would begin the next time.</summary>
    public DateOnly NextStart => StartsOn.AddYears(1);

    /// <summary>From the day on which it is proposed again, unless it was decided otherwise. That it has been repeated is the caller's to ask.</summary>
    public bool IsProposedAgainOn(DateOnly day) =>
        Recurrence != Recurrence.Once && Status != InitiativeStatus.Dropped && NotRepeatedAt is null && NextStart.AddDays(-DaysToRepeat) <= day;

    /// <summary>Says whether it comes back, and what was learned.</summary>
    public void Remember(Recurrence recurrence, string experience, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(experience);
        BrokenRuleException.Unless(Enum.IsDefined(recurrence) && experience.Length <= ExperienceMaxLength, "The experience is too long, or there is no such recurrence.");
        (Recurrence, Experience, NotRepeatedAt) = (recurrence, experience, null);
        Version++;
        Touch(now);
    }

    /// <summary>It is not done the next time.</summary>
    public void SkipNext(DateTime now)
    {
        NotRepeatedAt = now;
        Touch(now);
    }

    /// <summary>It is that one again, and comes back as often.</summary>
    internal void Repeat(Initiative earlier) => (RepeatsId, Recurrence) = (earlier.Id, earlier.Recurrence);
}
