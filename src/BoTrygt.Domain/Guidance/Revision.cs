using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>What an article said at one time (udgave). Revisions are never changed or removed.</summary>
public class Revision
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>From 1, each once in its article.</summary>
    public required int Number { get; init; }

    /// <summary>See <see cref="ArticleContent.ToJson"/>.</summary>
    public required string Json { get; init; }

    /// <summary>Null for what ships with the program.</summary>
    public Guid? AuthorId { get; init; }

    public Person? Author { get; private init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>The older revision that it puts back; null when it was written.</summary>
    public int? RestoredFrom { get; init; }

    public ArticleContent Content => ArticleContent.Parse(Json);
}
