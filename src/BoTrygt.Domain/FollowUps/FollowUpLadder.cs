using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.FollowUps;

/// <summary>
/// When who is asked: before, on and after the day a follow-up is due. First the owner, then the deputy, the
/// coordinator, Bo trygt's consultant. All days are working days.
/// </summary>
public static class FollowUpLadder
{
    /// <summary>The steps in their order.</summary>
    public static readonly IReadOnlyList<NoticeKind> Steps = [NoticeKind.Asked, NoticeKind.SoonDue, NoticeKind.Due, NoticeKind.ToDeputy, NoticeKind.ToCoordinator, NoticeKind.ToConsultant];

    /// <summary>The working day on which a step is taken.</summary>
    /// <param name="step">One of <see cref="Steps"/>.</param>
    /// <param name="openedOn">When the round opened.</param>
    /// <param name="dueOn">When it is due.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another kind of notice.</exception>
    public static DateOnly DayOf(NoticeKind step, DateOnly openedOn, DateOnly dueOn) => step switch
    {
        NoticeKind.Asked => openedOn.OrNextWorkingDay(),
        NoticeKind.SoonDue => dueOn.AddWorkingDays(-3),
        NoticeKind.Due => dueOn.OrNextWorkingDay(),
        NoticeKind.ToDeputy => dueOn.AddWorkingDays(3),
        NoticeKind.ToCoordinator => dueOn.AddWorkingDays(6),
        NoticeKind.ToConsultant => dueOn.AddWorkingDays(10),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "It is no step of a follow-up."),
    };

    /// <summary>
    /// The step after the last one whose day has come; null when there is none. After a stand-still the owner is told once
    /// and not three times; whoever stands higher is never skipped.
    /// </summary>
    public static NoticeKind? Next(NoticeKind? last, DateOnly openedOn, DateOnly dueOn, DateOnly today)
    {
        if (!today.IsWorkingDay())
        {
            return null;
        }

        var come = Steps.Where(step => (last is null || step > last) && DayOf(step, openedOn, dueOn) <= today).ToList();
        var owners = come.Where(step => step <= NoticeKind.Due).ToList();
        return owners.Count > 0 ? owners[^1] : come.Count > 0 ? come[0] : null;
    }
}
