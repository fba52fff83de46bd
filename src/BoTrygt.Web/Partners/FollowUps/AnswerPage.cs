using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.FollowUps;

/// <param name="Now">What is asked, with its round and its initiative.</param>
/// <param name="Last">The last answer before; null when there is none.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Parties">Those who can be asked for something.</param>
/// <param name="Requests">What is asked for already, and not done.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else answered meanwhile; null when nobody did.</param>
public sealed record AnswerPage(
    FollowUp Now, FollowUp? Last, PartnershipHead Partnership, IReadOnlyList<PartyChoice> Parties, IReadOnlyList<RequestRow> Requests, AnswerForm Form, Conflict? Conflict = null)
{
    public string Title => Now.Initiative.Title;

    public bool HasRequest => Requests.Count > 0;

    /// <summary>Somebody else asked for something while the person typed what to ask for.</summary>
    public bool IsAskedMeanwhile => HasRequest && Form.Asks && !Form.SawRequest;

    public bool ShowsRequestFields => !HasRequest || Form.Asks;
}
