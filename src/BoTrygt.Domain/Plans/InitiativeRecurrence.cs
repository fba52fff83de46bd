using System.Linq.Expressions;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>An initiative that comes back with its season.</content>
public partial class Initiative
{
    /// <summary>So many days before the next time it is proposed again: time to plan, and for the parties to sign.</summary>
    public const int DaysToRepeat = 120;

    /// <summary>The day on which it would begin the next time.</summary>
    public DateOnly NextStart => StartsOn.AddYears(1);

    /// <summary>It is proposed again on a day, unless it was decided otherwise. That it has been taken in again is the caller's to ask.</summary>
    public static Expression<Func<Initiative, bool>> ProposedAgainOn(DateOnly day)
    {
        var begunBy = day.AddDays(DaysToRepeat).AddYears(-1);
        return initiative => initiative.Recurrence != Recurrence.Once && initiative.Status != InitiativeStatus.Dropped && initiative.NotRepeatedAt == null && initiative.StartsOn <= begunBy;
    }

    /// <summary>The next time begins while a plan runs.</summary>
    public bool ComesBackIn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Covers(NextStart);
    }

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
