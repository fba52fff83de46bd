using System.Linq.Expressions;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>That somebody is asked to read a revision, and what came of it (gennemsyn).</summary>
public class Review
{
    public const int WordsMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public Article Article { get; private init; } = null!;
    public required int Revision { get; init; }

    /// <summary>Who is asked; another one who may review can answer instead.</summary>
    public required Guid ReviewerId { get; init; }

    public Person Reviewer { get; private init; } = null!;
    public required Guid AskedById { get; init; }
    public Person AskedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>What to look at; may be empty.</summary>
    public string Question { get; init; } = "";

    /// <summary>It was published in a hurry, and is read afterwards.</summary>
    public bool IsAfterwards { get; init; }

    public ReviewState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Person? DecidedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why; may be empty when it is approved.</summary>
    public string Answer { get; private set; } = "";

    public bool IsOpen => State == ReviewState.Open;

    /// <summary>The same as <see cref="Article.Awaits"/>, as SQL.</summary>
    public static Expression<Func<Review, bool>> Awaited => review => review.State == ReviewState.Open
        && (review.IsAfterwards
            ? review.Article.AwaitsApproval && review.Revision == review.Article.PublishedRevision
            : review.Article.Stage == ArticleStage.InReview && review.Revision == review.Article.LatestRevision);

    internal void Decide(ReviewState state, Guid? by, string answer, DateTime now) => (State, DecidedById, Answer, DecidedAt) = (state, by, answer, now);
}

public static class ReviewRows
{
    /// <summary>Those that the person is asked for, and nobody has answered.</summary>
    public static IQueryable<Review> AwaitedFrom(this IQueryable<Review> reviews, Guid personId) => reviews.Where(Review.Awaited).Where(review => review.ReviewerId == personId);
}

public enum ReviewState
{
    Open,
    Approved,

    /// <summary>Something is to be changed first.</summary>
    Returned,

    /// <summary>Nobody waits for it any more: it was taken back, or written on.</summary>
    Lapsed,
}

/// <summary>Somebody's word about a block of a revision, or about all of it.</summary>
public class BlockComment
{
    public const int TextMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public required int Revision { get; init; }

    /// <summary>The block; null for the whole article.</summary>
    public Guid? BlockKey { get; init; }

    public required string Text { get; init; }
    public required Guid AuthorId { get; init; }
    public Person Author { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>UTC: when somebody said that it is done; null until then.</summary>
    public DateTime? SettledAt { get; private set; }

    public void Settle(DateTime now) => SettledAt ??= now;
}
