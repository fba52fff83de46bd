using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>Four eyes: who wrote something is not the one who approves it.</summary>
public partial class Article
{
    /// <summary>A reviewer may be asked.</summary>
    public bool CanAskForReview => Stage == ArticleStage.Writing;

    /// <summary>The person may say whether it is fit to be read: somebody else wrote it.</summary>
    public bool CanBeApprovedBy(Guid personId) => !WriterIds.Contains(personId);

    /// <summary>The review waits for an answer, and is about what it is to be about.</summary>
    public bool Awaits(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.IsOpen && (review.IsAfterwards
            ? AwaitsApproval && review.Revision == PublishedRevision
            : Stage == ArticleStage.InReview && review.Revision == LatestRevision);
    }

    /// <summary>Asks somebody to read the latest revision.</summary>
    /// <param name="reviewerId">Who did not write it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="question">What to look at.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanAskForReview"/> and <see cref="CanBeApprovedBy"/>.</exception>
    public Review AskForReview(Guid reviewerId, Guid by, string question, DateTime now)
    {
        BrokenRuleException.Unless(CanAskForReview, "It is not being written.");
        BrokenRuleException.Unless(CanBeApprovedBy(reviewerId), "Who wrote it does not approve it.");
        Stage = ArticleStage.InReview;
        Touch();
        return new() { ArticleId = Id, Revision = LatestRevision, ReviewerId = reviewerId, AskedById = by, AskedAt = now, Question = question };
    }

    /// <summary>Somebody else finds it fit to be read. Of what came out in a hurry, it is so from now on.</summary>
    /// <exception cref="BrokenRuleException">The review is not open, or see <see cref="CanBeApprovedBy"/>.</exception>
    public void Approve(Review review, Guid by, string answer, DateTime now)
    {
        Answer(review, ReviewState.Approved, by, answer, now);
        if (review.IsAfterwards)
        {
            (AwaitsApproval, WriterIds) = (false, IsUpToDate ? [] : WriterIds);
        }
        else
        {
            Stage = ArticleStage.Ready;
        }
    }

    /// <summary>Something is to be changed first.</summary>
    /// <exception cref="BrokenRuleException">As <see cref="Approve"/>.</exception>
    public void Return(Review review, Guid by, string answer, DateTime now)
    {
        Answer(review, ReviewState.Returned, by, answer, now);
        Stage = review.IsAfterwards ? Stage : ArticleStage.Writing;
    }

    /// <summary>Nobody is asked any more: the writers go on.</summary>
    /// <exception cref="BrokenRuleException">The review is not open, or of what is out already.</exception>
    public void TakeBack(Review review, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(review);
        BrokenRuleException.Unless(Awaits(review) && !review.IsAfterwards, "Nobody is asked.");
        review.Decide(ReviewState.Lapsed, null, "", now);
        Stage = ArticleStage.Writing;
        Touch();
    }

    private void Answer(Review review, ReviewState state, Guid by, string answer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(review);
        BrokenRuleException.Unless(Awaits(review), "Nobody is asked.");
        BrokenRuleException.Unless(CanBeApprovedBy(by), "Who wrote it does not approve it.");
        review.Decide(state, by, answer, now);
        Touch();
    }
}
