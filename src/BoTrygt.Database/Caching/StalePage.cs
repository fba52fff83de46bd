namespace BoTrygt.Database.Caching;

/// <summary>
/// A citizens' page that shows something else from now on. It is written with its cause, so that every portal on the database
/// forgets the copy that it keeps, whoever made the change.
/// </summary>
public class StalePage
{
    public const int PathMaxLength = 300;

    /// <summary>Instead of a path: all pages.</summary>
    public const string All = "*";

    /// <summary>Order of writing.</summary>
    public long Sequence { get; private init; }

    public required string Path { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
