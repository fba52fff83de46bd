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

/// <summary>What keeps a statement below the level that the parties agreed on.</summary>
public enum Lack
{
    /// <summary>There is nothing that shows it.</summary>
    Evidence,

    /// <summary>There is, and no other party has confirmed it.</summary>
    Confirmation,

    /// <summary>There was, and its twelve months are over.</summary>
    Renewal,
}

/// <summary>
/// Where a partnership stands with a principle: at the level that all its statements have reached. One that lags behind
/// shows what to do next, and cannot be made up for by another.
/// </summary>
/// <param name="Number">The principle, 1 to 4.</param>
/// <param name="Statements">Its statements, in their order.</param>
public sealed record PrincipleStanding(int Number, IReadOnlyList<StatementStanding> Statements)
{
    /// <summary>Null until all its statements have been agreed on once.</summary>
    public Level? Level => Statements.Count > 0 && Statements.All(one => one.Level is not null) ? Statements.Min(one => one.Level) : null;

    /// <summary>How many of its statements the parties have agreed on.</summary>
    public int Agreed => Statements.Count(one => one.Level is not null);

    /// <summary>How many stand at a level or above.</summary>
    public int Reaching(Level level) => Statements.Count(one => one.Level >= level);

    /// <summary>The day of its oldest agreement; null until all have been agreed on.</summary>
    public DateOnly? AssessedOn => Level is null ? null : Statements.Min(one => one.Agreed?.AgreedOn);

    /// <summary>Those that keep the principle from its next level: what to do next.</summary>
    public IEnumerable<StatementStanding> ToLift => Statements.Where(one => one.Level == Level && one.Next is not null);

    /// <summary>Some have fallen below what was agreed.</summary>
    public bool Lacks => Statements.Any(one => one.Lack is not null);

    /// <summary>Where a partnership stands with each principle on a day.</summary>
    /// <param name="rubric">The version it is held against.</param>
    /// <param name="agreements">All that was agreed, of all rounds.</param>
    /// <param name="evidence">All its evidence.</param>
    /// <param name="day">In Denmark.</param>
    public static IReadOnlyList<PrincipleStanding> On(Rubric rubric, IEnumerable<AgreedLevel> agreements, IEnumerable<Evidence> evidence, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var latest = agreements.Where(one => one.AgreedOn <= day).GroupBy(one => one.StatementKey).ToDictionary(about => about.Key, about => about.MaxBy(one => one.AgreedAt));
        var shown = evidence.ToLookup(one => one.StatementKey);
        return [.. Enumerable.Range(1, 4).Select(number => new PrincipleStanding(number,
            [.. rubric.Under(number).Select(statement => StatementStanding.On(statement, latest.GetValueOrDefault(statement.Key), [.. shown[statement.Key]], day))]))];
    }
}
