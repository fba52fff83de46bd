namespace BoTrygt.Domain.Assessments;

/// <summary>Something that can be observed in a partnership (udsagn), described at each of the four levels.</summary>
public class RubricStatement
{
    public const int KeyMaxLength = 40;
    public const int TitleMaxLength = 100;
    public const int LevelMaxLength = 300;
    public const int StepMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RubricId { get; private init; }

    /// <summary>The same in every version of the rubric.</summary>
    public required string Key { get; init; }

    /// <summary>1 to 4.</summary>
    public required int PrincipleNumber { get; init; }

    /// <summary>From 1, within the principle.</summary>
    public required int Position { get; init; }

    public string Title { get; private set; } = "";
    public string Level1 { get; private set; } = "";
    public string Level2 { get; private set; } = "";
    public string Level3 { get; private set; } = "";
    public string Level4 { get; private set; } = "";

    /// <summary>What leads from the first level to the second, such that it can be the title of an initiative.</summary>
    public string Step2 { get; private set; } = "";

    public string Step3 { get; private set; } = "";
    public string Step4 { get; private set; } = "";

    public StatementContent Content => new(Title, Level1, Level2, Level3, Level4, Step2, Step3, Step4);

    /// <summary>What can be observed at a level.</summary>
    public string At(Level level) => level switch
    {
        Level.Anchored => Level4,
        Level.Practised => Level3,
        Level.UnderWay => Level2,
        _ => Level1,
    };

    /// <summary>What leads to a level from the one below; null for the lowest.</summary>
    public string? StepTo(Level level) => level switch
    {
        Level.Anchored => Step4,
        Level.Practised => Step3,
        Level.UnderWay => Step2,
        _ => null,
    };

    internal static RubricStatement In(Rubric rubric, string key, int principle, int position, StatementContent content)
    {
        var statement = new RubricStatement { RubricId = rubric.Id, Key = key, PrincipleNumber = principle, Position = position };
        statement.Write(content);
        return statement;
    }

    internal void Write(StatementContent content) => (Title, Level1, Level2, Level3, Level4, Step2, Step3, Step4) =
        (content.Title, content.Level1, content.Level2, content.Level3, content.Level4, content.Step2, content.Step3, content.Step4);
}

/// <summary>The words of a statement, trimmed and within the lengths of <see cref="RubricStatement"/>.</summary>
public sealed record StatementContent(string Title, string Level1, string Level2, string Level3, string Level4, string Step2, string Step3, string Step4);
