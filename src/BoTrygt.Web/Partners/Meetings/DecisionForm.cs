using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>What was decided, who carries it out, and by when.</summary>
public sealed class DecisionForm
{
    public int Version { get; set; }

    [Display(Name = "Hvad blev besluttet?")]
    [Required(ErrorMessage = "Skriv, hvad der blev besluttet.")]
    [NoPersonalNumber]
    [StringLength(Decision.TextMaxLength, ErrorMessage = "Beslutningen må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    [Display(Name = "Ansvarlig part")]
    [Required(ErrorMessage = "Vælg, hvem der har ansvaret.")]
    public Guid? PartyId { get; set; }

    [Display(Name = "Ansvarlig post")]
    public Guid? PostId { get; set; }

    [Display(Name = "Frist")]
    public DateOnly? DueOn { get; set; }

    public static DecisionForm Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new() { Version = decision.Version, Text = decision.Text, PartyId = decision.OrganisationId, PostId = decision.PostId, DueOn = decision.DueOn };
    }

    /// <summary>Says what cannot be, at its field: the party is one of the partnership's, and the post the party's.</summary>
    public void Check(ModelStateDictionary state, string prefix, DecisionPage page, DateOnly meetingDay)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(page);
        Require(PartyId is null || page.Parties.Any(party => party.Id == PartyId), nameof(PartyId), "Vælg en af de tre parter.");
        Require(PostId is null || page.Posts.Any(post => post.Id == PostId && post.OrganisationId == PartyId), nameof(PostId), "Posten hører til en anden part. Vælg en af den ansvarlige parts poster, eller ingen.");
        Require(DueOn is null || (DueOn >= meetingDay && DueOn <= meetingDay.AddYears(Domain.FollowUps.Request.LongestYears)), nameof(DueOn), "Vælg en dag fra mødet og højst 5 år frem.");

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                state.AddModelError($"{prefix}.{field}", message);
            }
        }
    }

    public DecisionContent ToContent() => new(Text.Clean(), PartyId.GetValueOrDefault(), PostId, DueOn);

    /// <summary>What is stored now beside what was typed.</summary>
    public Conflict Against(Decision now, DecisionPage page)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(page);
        return Conflict.Of(
            ("Hvad blev besluttet?", now.Text, Text),
            ("Ansvarlig part", page.Parties.FirstOrDefault(party => party.Id == now.OrganisationId)?.Name, page.Parties.FirstOrDefault(party => party.Id == PartyId)?.Name),
            ("Ansvarlig post", page.Posts.FirstOrDefault(post => post.Id == now.PostId)?.Title, page.Posts.FirstOrDefault(post => post.Id == PostId)?.Title),
            ("Frist", now.DueOn?.InDanish(), DueOn?.InDanish()));
    }
}

/// <param name="Base">The meeting it was taken at.</param>
/// <param name="Item">The agenda item it was taken under.</param>
/// <param name="DecisionId">Null for a new one.</param>
/// <param name="Parties">The three.</param>
/// <param name="Posts">Theirs.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile; null when nobody did.</param>
public sealed record DecisionPage(MeetingPage Base, AgendaItem Item, Guid? DecisionId, IReadOnlyList<PartyChoice> Parties, IReadOnlyList<PostChoice> Posts, DecisionForm Form, Conflict? Conflict = null);
