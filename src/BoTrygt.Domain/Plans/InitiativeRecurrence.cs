using System.Linq.Expressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Plans;

/// <content>An initiative that comes back with its season.</content>
public partial class Initiative
{
    /// <summary>So many days before the next time it is proposed again: time to plan, and for the parties to sign.</summary>
    public const int DaysToRepeat = 120;

    /// <summary>How many years after this time the next one is, seen from a day: the first that is not past and was not skipped.</summary>
    public int YearsToNext(DateOnly day)
    {
        var years = YearsTo(day);
        return NotRepeatedAt is { } skippedAt ? Math.Max(years, YearsTo(skippedAt.DayInDenmark()) + 1) : years;
    }

    /// <summary>The day of the next time that was skipped, seen from a day; null when none was, or when it is past.</summary>
    public DateOnly? SkippedStartOn(DateOnly day) =>
        Recurrence != Recurrence.Once && NotRepeatedAt is { } at && StartsOn.AddYears(YearsTo(at.DayInDenmark())) is var skipped && skipped >= day ? skipped : null;

    /// <summary>The day on which it would begin the next time, seen from a day.</summary>
    public DateOnly NextStartOn(DateOnly day) => StartsOn.AddYears(YearsToNext(day));

    /// <summary>It is proposed again on a day, unless it was decided otherwise. That it has been taken in again is the caller's to ask.</summary>
    public bool IsProposedAgainOn(DateOnly day) =>
        Recurrence != Recurrence.Once && Status != InitiativeStatus.Dropped && NextStartOn(day) <= day.AddDays(DaysToRepeat);

    /// <summary>As SQL: no other one can be proposed again on that day.</summary>
    public static Expression<Func<Initiative, bool>> ComesBackAfter(DateOnly day)
    {
        var begunBy = day.AddDays(DaysToRepeat).AddYears(-1);
        return initiative => initiative.Recurrence != Recurrence.Once && initiative.Status != InitiativeStatus.Dropped && initiative.StartsOn <= begunBy;
    }

    /// <summary>The next time, seen from a day, begins while a plan runs.</summary>
    public bool ComesBackIn(Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Covers(NextStartOn(day));
    }

    /// <summary>Says whether it comes back, and what was learned. A time that was skipped stays so as long as it comes back as often.</summary>
    public void Remember(Recurrence recurrence, string experience, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(experience);
        BrokenRuleException.Unless(Enum.IsDefined(recurrence) && experience.Length <= ExperienceMaxLength, "The experience is too long, or there is no such recurrence.");
        (Recurrence, Experience, NotRepeatedAt) = (recurrence, experience, recurrence == Recurrence ? NotRepeatedAt : null);
        Version++;
        Touch(now);
    }

    /// <summary>It is not done the next time; the time after that it is proposed again.</summary>
    public void SkipNext(DateTime now)
    {
        NotRepeatedAt = now;
        Touch(now);
    }

    /// <summary>It is proposed again after all.</summary>
    public void TakeBackSkip(DateTime now)
    {
        NotRepeatedAt = null;
        Touch(now);
    }

    /// <summary>It is that one again, and comes back as often.</summary>
    internal void Repeat(Initiative earlier) => (RepeatsId, Recurrence) = (earlier.Id, earlier.Recurrence);

    /// <summary>To the first anniversary that is not past.</summary>
    private int YearsTo(DateOnly day)
    {
        var years = Math.Max(1, day.Year - StartsOn.Year);
        return StartsOn.AddYears(years) < day ? years + 1 : years;
    }
}
