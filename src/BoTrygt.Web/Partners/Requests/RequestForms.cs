using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Requests;

/// <summary>What one of the two parties says to a request.</summary>
public sealed class ReplyForm
{
    /// <summary>How many replies the person saw.</summary>
    public int Seen { get; set; }

    [Display(Name = "Hvad vil du gøre?")]
    [Required(ErrorMessage = "Vælg, hvad du vil gøre.")]
    public RequestAct? Act { get; set; }

    [Display(Name = "Din besked til den anden part")]
    [NoPersonalNumber]
    [StringLength(RequestReply.TextMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    [Display(Name = "Hvilken dag lover I?")]
    public DateOnly? PromisedBy { get; set; }

    public string Words => Text.Clean();
}

/// <param name="Initiative">What it is for.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Parties">Those who can be asked.</param>
/// <param name="Form">As typed.</param>
public sealed record NewRequestPage(Initiative Initiative, PartnershipHead Partnership, IReadOnlyList<PartyChoice> Parties, RequestFields Form);

/// <param name="Request">With its initiative, its parties and what was said.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Answers">What the person may do for the party that is asked.</param>
/// <param name="Follows">What the person may do for the party that asks.</param>
/// <param name="Form">As typed.</param>
public sealed record RequestPage(Request Request, PartnershipHead Partnership, IReadOnlyList<RequestAct> Answers, IReadOnlyList<RequestAct> Follows, ReplyForm Form)
{
    /// <summary>Why what was typed is not sent; null when nothing was in the way.</summary>
    public string? NotSent { get; init; }
}
