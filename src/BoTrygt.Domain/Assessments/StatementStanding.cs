namespace BoTrygt.Domain.Assessments;

/// <summary>
/// Where a partnership stands with a statement on a day: at the level that the parties agreed on, as far as evidence that
/// counts on that day shows it. What has ended takes it down again.
/// </summary>
/// <param name="Statement">The statement.</param>
/// <param name="Agreed">What the parties agreed on last; null when they never did.</param>
/// <param name="Level">Where it stands; null when nothing was ever agreed.</param>
/// <param name="Lack">What keeps it below what was agreed; null when nothing does.</param>
/// <param name="LastsUntil">The last day on which it stands there without new evidence; null at the lowest level.</param>
public sealed record StatementStanding(RubricStatement Statement, AgreedLevel? Agreed, Level? Level, Lack? Lack, DateOnly? LastsUntil)
{
    /// <param name="statement">The statement.</param>
    /// <param name="agreed">What was agreed last by that day; null when nothing was.</param>
    /// <param name="evidence">The partnership's evidence about the statement.</param>
    /// <param name="day">In Denmark.</param>
    public static StatementStanding On(RubricStatement statement, AgreedLevel? agreed, IReadOnlyCollection<Evidence> evidence, DateOnly day)
    {
        if (agreed is null)
        {
            return new(statement, null, null, null, null);
        }

        var counting = evidence.Where(one => one.CountsOn(day)).ToList();
        var shown = counting.Select(one => one.Level).DefaultIfEmpty(Assessments.Level.NotStarted).Max();
        var level = shown < agreed.Level ? shown : agreed.Level;
        var until = level == Assessments.Level.NotStarted ? null : counting.Where(one => one.Level >= level).Select(one => (DateOnly?)one.LastsUntil).Max();
        return new(statement, agreed, level, level < agreed.Level ? LackOf(agreed.Level, evidence, day) : null, until);
    }

    /// <summary>The level above where it stands; null at the top, and when nothing was ever agreed.</summary>
    public Level? Next => Level is { } level && level < Assessments.Level.Anchored ? level + 1 : null;

    /// <summary>What leads to the next level, as the title of an initiative; null when nothing does.</summary>
    public string? Step => Next is { } next ? Statement.StepTo(next) : null;

    /// <summary>It ends soon unless it is renewed.</summary>
    public bool EndsSoonOn(DateOnly day) => LastsUntil is { } until && day.AddDays(Evidence.DaysToRenew) >= until;

    private static Lack LackOf(Level agreed, IEnumerable<Evidence> evidence, DateOnly day)
    {
        var about = evidence.Where(one => one.Level >= agreed && one.WithdrawnAt is null && one.DeclinedAt is null).ToList();
        return about.Exists(one => one.IsWaiting && day <= one.LastsUntil) ? Assessments.Lack.Confirmation
            : about.Exists(one => one.ConfirmedAt is not null && one.LastsUntil < day) ? Assessments.Lack.Renewal
            : Assessments.Lack.Evidence;
    }
}
