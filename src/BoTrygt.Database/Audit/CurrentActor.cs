namespace BoTrygt.Database.Audit;

/// <summary>
/// Who the current request acts for. Contexts are pooled and hold no user, so it flows with the call instead.
/// </summary>
public static class CurrentActor
{
    private static readonly AsyncLocal<Actor?> Flowing = new();

    /// <summary>Null for the program itself.</summary>
    public static Actor? Value
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }
}

/// <param name="PersonId">The person.</param>
/// <param name="Post">Role and organisation.</param>
public sealed record Actor(Guid PersonId, string Post);
