using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Assessments;

/// <summary>
/// What a partnership is held against (vurderingsskema): five or six statements for each principle, each in four levels. A
/// change is a new version; a round keeps the one that it was answered with.
/// </summary>
public class Rubric : IVersioned
{
    public const int FewestStatements = 5;
    public const int MostStatements = 6;
    public const int ChangeMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>From 1; a version is never renumbered.</summary>
    public required int Number { get; init; }

    /// <summary>UTC; null while it is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Who published it; null for the one that ships.</summary>
    public Guid? PublishedById { get; private set; }

    public Person? PublishedBy { get; private init; }

    /// <summary>What is new in it, for those who answer.</summary>
    public string Change { get; private set; } = "";

    /// <summary>Changes with every edit of a statement, and with publishing.</summary>
    public int Version { get; private set; }

    public ICollection<RubricStatement> Statements { get; } = [];

    public bool IsDraft => PublishedAt is null;

    public void Touch() => Version++;

    /// <summary>A draft of the next version, with the statements of the present one.</summary>
    public static Rubric After(Rubric present)
    {
        ArgumentNullException.ThrowIfNull(present);
        var next = new Rubric { Number = present.Number + 1 };
        foreach (var statement in present.Statements.OrderBy(statement => statement.PrincipleNumber).ThenBy(statement => statement.Position))
        {
            next.Add(statement.PrincipleNumber, statement.Content, statement.Key);
        }

        return next;
    }

    /// <summary>It is a draft, and the principle has room for another statement.</summary>
    public bool CanAdd(int principle) => IsDraft && Under(principle).Count() < MostStatements;

    /// <summary>Adds a statement at the end of a principle.</summary>
    /// <param name="principle">1 to 4.</param>
    /// <param name="content">What it says.</param>
    /// <param name="key">That of an earlier version; null for a new statement.</param>
    /// <exception cref="BrokenRuleException">It is no draft.</exception>
    public RubricStatement Add(int principle, StatementContent content, string? key = null)
    {
        BrokenRuleException.Unless(CanAdd(principle), "A published version is not edited, or the principle has enough.");
        var position = Under(principle).Select(statement => statement.Position).DefaultIfEmpty().Max() + 1;
        var statement = RubricStatement.In(this, key ?? Guid.CreateVersion7().ToString("N"), principle, position, content);
        Statements.Add(statement);
        Touch();
        return statement;
    }

    /// <summary>Rewrites a statement. It keeps its key: what was agreed about it before goes on to count.</summary>
    /// <exception cref="BrokenRuleException">It is no draft.</exception>
    public void Rewrite(RubricStatement statement, StatementContent content)
    {
        ArgumentNullException.ThrowIfNull(statement);
        BrokenRuleException.Unless(IsDraft, "A published version is not edited.");
        statement.Write(content);
        Touch();
    }

    /// <exception cref="BrokenRuleException">It is no draft.</exception>
    public void Remove(RubricStatement statement)
    {
        BrokenRuleException.Unless(IsDraft, "A published version is not edited.");
        Statements.Remove(statement);
        Touch();
    }

    /// <summary>The principles, 1 to 4, with too few or too many statements.</summary>
    public IReadOnlyList<int> PrinciplesToMend => [.. Enumerable.Range(1, Plan.Principles).Where(principle => Under(principle).Count() is < FewestStatements or > MostStatements)];

    /// <summary>The statements of a principle, in their order.</summary>
    public IEnumerable<RubricStatement> Under(int principle) => Statements.Where(statement => statement.PrincipleNumber == principle).OrderBy(statement => statement.Position);

    /// <summary>From now on rounds open with it.</summary>
    /// <param name="change">What is new, trimmed.</param>
    /// <param name="personId">Who says so; null when it ships.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It is published already, or a principle has too few or too many statements.</exception>
    public void Publish(string change, Guid? personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(change);
        BrokenRuleException.Unless(IsDraft, "It is published already.");
        BrokenRuleException.Unless(PrinciplesToMend.Count == 0, "A principle has too few or too many statements.");
        (Change, PublishedById, PublishedAt) = (change, personId, now);
        Touch();
    }
}
