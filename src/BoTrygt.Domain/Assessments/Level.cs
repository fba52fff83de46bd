namespace BoTrygt.Domain.Assessments;

/// <summary>How far a partnership is with a statement, and with a principle. Each level includes those below it.</summary>
public enum Level
{
    NotStarted = 1,
    UnderWay = 2,
    Practised = 3,
    Anchored = 4,
}
