using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.FollowUps;

/// <param name="Now">What is asked, with its round and its initiative.</param>
/// <param name="Last">The last answer before; null when there is none.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Parties">Those who can be asked for something.</param>
/// <param name="Requests">What is asked for already, and not done; the newest first.</param>
/// <param name="Reader">The person.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else answered meanwhile; null when nobody did.</param>
public sealed record AnswerPage(
    FollowUp Now, FollowUp? Last, PartnershipHead Partnership, IReadOnlyList<PartyChoice> Parties, IReadOnlyList<RequestRow> Requests, Guid Reader, AnswerForm Form, Conflict? Conflict = null)
{
    public string Title => Now.Initiative.Title;

    public bool HasRequest => Requests.Count > 0;

    /// <summary>What was asked for while the person typed what to ask for.</summary>
    public IReadOnlyList<RequestRow> Meanwhile { get; } = Form.Asks ? [.. Requests.Where(request => !Form.SeenRequests.Contains(request.Id))] : [];

    /// <summary>What the person knew of, or has no reason to be stopped by.</summary>
    public IReadOnlyList<RequestRow> UnderWay => [.. Requests.Except(Meanwhile)];

    public bool ShowsRequestFields => !HasRequest || Form.Asks;
}
