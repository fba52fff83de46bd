using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.FollowUps;

/// <summary>What waits, as SQL.</summary>
public static class FollowUpRows
{
    /// <summary>Answered or not, of rounds that can be, about initiatives that are not over: one for each.</summary>
    public static IQueryable<FollowUp> Asked(this IQueryable<FollowUp> followUps) => followUps.Where(followUp =>
        followUp.Round.ClosedAt == null && (followUp.Initiative.Status == InitiativeStatus.Planned || followUp.Initiative.Status == InitiativeStatus.Running));

    /// <summary>Not answered, of rounds that can be, about initiatives that are not over.</summary>
    public static IQueryable<FollowUp> Waiting(this IQueryable<FollowUp> followUps) => followUps.Asked().Where(followUp => followUp.AnsweredAt == null);

    /// <summary>Those of them for which there may be a step on a day: none was taken on it, and the last one is still to come.</summary>
    public static IQueryable<FollowUp> ToStep(this IQueryable<FollowUp> followUps, DateOnly day) =>
        followUps.Waiting().Where(followUp => (followUp.StepOn == null || followUp.StepOn < day) && followUp.Step != NoticeKind.ToConsultant);

    /// <summary>
    /// Those that somebody was told of, but not whoever owns the initiative now: the post has passed on since, or was vacant.
    /// The new owner is told once, at whatever step the round is.
    /// </summary>
    public static IQueryable<FollowUp> ToNewOwner(this IQueryable<FollowUp> followUps, IQueryable<Notice> notices) => followUps.Waiting().Where(followUp =>
        followUp.Initiative.OwnerPost.HolderId != null
        && notices.Any(notice => notice.FollowUpSequence == followUp.Sequence)
        && !notices.Any(notice => notice.FollowUpSequence == followUp.Sequence && notice.PersonId == followUp.Initiative.OwnerPost.HolderId && notice.As == Capacity.Owner));

    /// <summary>The initiatives that a round asks about which is due on a day: as <see cref="FollowUpRound.Asks"/>.</summary>
    public static IQueryable<Initiative> ToAsk(this IQueryable<Initiative> initiatives, DateOnly dueOn) => initiatives.Where(initiative =>
        !initiative.InAmendment && initiative.ArchivedAt == null
        && (initiative.Status == InitiativeStatus.Running || (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn <= dueOn)));

    /// <summary>Neither declined, done nor withdrawn, about initiatives that are still part of a plan.</summary>
    public static IQueryable<Request> Open(this IQueryable<Request> requests) =>
        requests.Where(request => (request.State == RequestState.Open || request.State == RequestState.Accepted) && request.Initiative.ArchivedAt == null);

    /// <summary>Those of them for which there may be a step on a day.</summary>
    public static IQueryable<Request> ToStep(this IQueryable<Request> requests, DateOnly day) =>
        requests.Open().Where(request => (request.StepOn == null || request.StepOn < day) && request.Step != NoticeKind.RequestToConsultant);
}
