using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>What one person has typed in an article and not yet saved as a revision (kladde). Everybody has their own.</summary>
public class Draft : IVersioned
{
    /// <summary>Whoever has not been heard of for so long has the article no longer open.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(2);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;

    /// <summary>The revision that it is written on.</summary>
    public required int BasedOn { get; set; }

    /// <summary>See <see cref="ArticleContent.ToJson"/>.</summary>
    public required string Json { get; set; }

    /// <summary>UTC: when something was typed last.</summary>
    public required DateTime SavedAt { get; set; }

    /// <summary>UTC: when its form was last known to be open.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>Changes with every save, so that two windows do not overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>What is typed of when and where an event is, until that is whole; null else.</summary>
    public UnfinishedOccasion? Unfinished { get; private set; }

    public ArticleContent Content => ArticleContent.Parse(Json);

    public bool IsOpen(DateTime now) => now - SeenAt < OpenFor;

    public void Touch() => Version++;

    /// <summary>Keeps what is typed.</summary>
    public void Keep(ArticleContent content, UnfinishedOccasion? unfinished, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Json, Unfinished, SavedAt, SeenAt) = (content.ToJson(), unfinished, now, now);
    }
}
