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

    /// <summary>Neither declined, done nor withdrawn, about initiatives that are still part of a plan.</summary>
    public static IQueryable<Request> Open(this IQueryable<Request> requests) =>
        requests.Where(request => (request.State == RequestState.Open || request.State == RequestState.Accepted) && request.Initiative.ArchivedAt == null);
}
