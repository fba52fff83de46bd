using System.Linq.Expressions;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>How it comes to the citizens, and how it ends.</summary>
public partial class Article
{
    /// <summary>How long before its day whoever looks after it is reminded.</summary>
    public const int DaysBeforeReview = 14;

    private const int MonthsBetweenReviews = 12;

    /// <summary>Somebody else has approved what was written last.</summary>
    public bool CanSchedule => Stage == ArticleStage.Ready;

    /// <summary>It may be published without asking anybody first.</summary>
    public bool CanPublishUrgently => Stage is ArticleStage.Writing or ArticleStage.InReview;

    /// <summary>What was written last may come out, one way or the other.</summary>
    public bool CanComeOut => CanSchedule || CanPublishUrgently;

    /// <summary>It may be withdrawn, and confirmed.</summary>
    public bool IsPublic => PublicState == PublicState.Published;

    /// <summary>Citizens find something to read at its address.</summary>
    public bool IsFound => PublicState is PublicState.Published or PublicState.Withdrawn;

    /// <summary>Its page may be withdrawn or taken away: citizens find it, and nothing is set to come out by itself.</summary>
    public bool CanEnd => IsFound && Stage != ArticleStage.Scheduled;

    /// <summary>When it is to be read again unless somebody sets another day.</summary>
    public static DateOnly NextReview(DateOnly today) => today.AddMonths(MonthsBetweenReviews);

    /// <summary>Sets when the approved revision comes out.</summary>
    /// <exception cref="BrokenRuleException">Nobody else has approved it.</exception>
    public Publication Schedule(DateTime dueAt, ChangeNote change, Guid by)
    {
        BrokenRuleException.Unless(CanSchedule, "Somebody else approves it first.");
        Stage = ArticleStage.Scheduled;
        Touch();
        return new() { ArticleId = Id, Revision = LatestRevision, DueAt = dueAt, Change = change, DecidedById = by };
    }

    /// <summary>It does not come out by itself after all.</summary>
    /// <exception cref="BrokenRuleException">It is not scheduled.</exception>
    public void CallOff(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        BrokenRuleException.Unless(Stage == ArticleStage.Scheduled && publication.State == PublicationState.Planned, "It is not scheduled.");
        publication.CallOff();
        Stage = ArticleStage.Ready;
        Touch();
    }

    /// <summary>Publishes without waiting for anybody. Somebody else is asked to approve it afterwards, and everybody sees that it is so.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanPublishUrgently"/> and <see cref="CanBeApprovedBy"/>.</exception>
    public (Publication Publication, Review Review) PublishUrgently(string reason, ChangeNote change, Guid by, Guid reviewerId, DateTime now)
    {
        BrokenRuleException.Unless(CanPublishUrgently, "There is nothing that waits to be approved.");
        BrokenRuleException.Unless(CanBeApprovedBy(reviewerId) && reviewerId != by, "Somebody else is asked to approve it.");
        Stage = ArticleStage.Scheduled;
        Touch();
        return (
            new() { ArticleId = Id, Revision = LatestRevision, DueAt = now, Change = change, DecidedById = by, UrgentReason = reason },
            new() { ArticleId = Id, Revision = LatestRevision, ReviewerId = reviewerId, AskedById = by, AskedAt = now, Question = reason, IsAfterwards = true });
    }

    /// <summary>What is due comes out: citizens read it from now on.</summary>
    /// <exception cref="BrokenRuleException">It is not planned, or not due.</exception>
    public void Publish(Publication publication, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(publication);
        BrokenRuleException.Unless(Stage == ArticleStage.Scheduled && publication.State == PublicationState.Planned && publication.DueAt <= now, "It is not due.");
        publication.Complete(now);
        (Stage, PublicState, PublishedRevision) = (ArticleStage.Published, PublicState.Published, publication.Revision);
        (ConfirmedOn, EndReason, MergedIntoId) = (null, null, null);
        (AwaitsApproval, WriterIds) = publication.IsUrgent ? (true, WriterIds) : (false, []);
        Touch();
    }

    /// <summary>Publishes what ships with the program: nobody wrote it here, so nobody is to approve it.</summary>
    /// <exception cref="BrokenRuleException">Somebody has written in it, or it was published before.</exception>
    public Publication Ship(DateTime now)
    {
        BrokenRuleException.Unless(WriterIds.Count == 0 && PublicState == PublicState.Unknown && Stage == ArticleStage.Writing, "Somebody has written in it.");
        Stage = ArticleStage.Scheduled;
        var publication = new Publication { ArticleId = Id, Revision = LatestRevision, DueAt = now, Change = new(IsMajor: true, ""), DecidedById = null };
        Publish(publication, now);
        return publication;
    }

    /// <summary>As SQL: those that are soon to be read again, or late, and nobody was told of that day yet.</summary>
    public static Expression<Func<Article, bool>> ToBeRemindedOf(DateOnly today)
    {
        var latest = today.AddDays(DaysBeforeReview);
        return article => article.PublicState == PublicState.Published && article.ReviewOn <= latest && (article.RemindedOf == null || article.RemindedOf != article.ReviewOn);
    }

    /// <summary>Whoever looks after it has been told.</summary>
    public void Remind()
    {
        RemindedOf = ReviewOn;
        Touch();
    }

    /// <summary>Somebody has read it again, and it is still right.</summary>
    /// <exception cref="BrokenRuleException">It is not published, or the next reading is not later.</exception>
    public void Confirm(DateOnly today, DateOnly reviewOn)
    {
        BrokenRuleException.Unless(IsPublic && reviewOn > today, "It is not published, or is to be read again too soon.");
        (ConfirmedOn, ReviewOn) = (today, reviewOn);
        Touch();
    }

    /// <summary>It no longer holds, and its page says why.</summary>
    /// <exception cref="BrokenRuleException">It is not published.</exception>
    public void Withdraw(string reason) => End(PublicState.Withdrawn, CanEnd && IsPublic, reason, null);

    /// <summary>Its page is gone: it was wrong, or another article has taken it up and whoever comes is led there.</summary>
    /// <exception cref="BrokenRuleException">Citizens do not find it, or it would lead to itself.</exception>
    public void Unpublish(string reason, Guid? mergedIntoId) =>
        End(PublicState.Unpublished, CanEnd && mergedIntoId != Id, reason, mergedIntoId);

    private void End(PublicState state, bool may, string reason, Guid? mergedIntoId)
    {
        BrokenRuleException.Unless(may, "Citizens do not find it.");
        (PublicState, EndReason, MergedIntoId) = (state, reason, mergedIntoId);
        Touch();
    }
}
