using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.FollowUps;

/// <summary>A person's summary mail of a day (samlemail): one a day at most, however many programs write them.</summary>
public class Digest
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>
    /// Whether people with that choice get one on a day: on working days, or on the first working day of a week, and later
    /// in the week when they should have got it then.
    /// </summary>
    /// <param name="rhythm">What they chose.</param>
    /// <param name="day">In Denmark.</param>
    /// <param name="waitingSince">The day of the first notice that waits; a digest leaves none behind.</param>
    public static bool IsDayFor(Access.DigestRhythm rhythm, DateOnly day, DateOnly waitingSince) =>
        day.IsWorkingDay() && (rhythm == Access.DigestRhythm.Daily || (FirstWorkingDayOfWeek(day) is var first && (first == day || waitingSince < first)));

    private static DateOnly FirstWorkingDayOfWeek(DateOnly day) => day.Monday().OrNextWorkingDay();
}
