using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Partners.FollowUps;

internal static class FollowUpLines
{
    /// <summary>What is asked, with what lists show of it. Filter before.</summary>
    public static IQueryable<FollowUpLine> ToLines(this IQueryable<FollowUp> followUps, BoTrygtDb db) =>
        from followUp in followUps
        join partnership in db.Partnerships on followUp.PartnershipId equals partnership.Id
        select new FollowUpLine
        {
            InitiativeId = followUp.InitiativeId,
            PartnershipId = followUp.PartnershipId,
            OwnerOrganisationId = followUp.Initiative.OwnerOrganisationId,
            Title = followUp.Initiative.Title,
            Partnership = partnership.Name,
            Slug = partnership.Municipality.Slug,
            Owner = followUp.Initiative.OwnerPost.Title,
            Organisation = followUp.Initiative.OwnerPost.Organisation.Name,
            DueOn = followUp.Round.DueOn,
            FollowUp = followUp,
            AnsweredBy = followUp.AnsweredBy!.Name,
            Requests = db.Requests.Open().Count(request => request.InitiativeId == followUp.InitiativeId),
            Request = db.Requests.Open().Where(request => request.InitiativeId == followUp.InitiativeId).OrderBy(request => request.AskedAt)
                .Select(request => new LineRequest(request.Id, request.OwnerOrganisation.Name, request.State, request.PromisedBy)).FirstOrDefault(),
        };
}
