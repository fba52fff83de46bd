namespace BoTrygt.Domain.Assessments;

/// <summary>Of which rounds somebody has to be told, as queries.</summary>
public static class AssessmentRoundRows
{
    /// <summary>Open, and nobody has been told.</summary>
    public static IQueryable<AssessmentRound> ToAnnounce(this IQueryable<AssessmentRound> rounds) => rounds.Where(round => round.ClosedAt == null && round.AnnouncedAt == null);

    /// <summary>Due within <see cref="AssessmentRound.DaysToRemind"/> or late, and nobody has been reminded.</summary>
    public static IQueryable<AssessmentRound> ToRemind(this IQueryable<AssessmentRound> rounds, DateOnly day)
    {
        var last = day.AddDays(AssessmentRound.DaysToRemind);
        return rounds.Where(round => round.ClosedAt == null && round.RemindedAt == null && round.DueOn <= last);
    }
}
