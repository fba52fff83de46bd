using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Assessments;

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
        return [.. Enumerable.Range(1, Plan.Principles).Select(number => new PrincipleStanding(number,
            [.. rubric.Under(number).Select(statement => StatementStanding.On(statement, latest.GetValueOrDefault(statement.Key), [.. shown[statement.Key]], day))]))];
    }
}
