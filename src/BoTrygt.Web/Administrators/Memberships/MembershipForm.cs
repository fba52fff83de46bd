using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>A role in an organisation, from a day on.</summary>
public sealed class MembershipForm
{
    [Display(Name = "Organisation")]
    [Required(ErrorMessage = "Vælg en organisation.")]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "Rolle")]
    [Required(ErrorMessage = "Vælg en rolle.")]
    public Role? Role { get; set; }

    [Display(Name = "Fra")]
    [Required(ErrorMessage = "Vælg den dag, rollen begynder.")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, as for a deputy during the holidays; null for no end.</summary>
    [Display(Name = "Til og med")]
    public DateOnly? To { get; set; }
}

/// <summary>When a role ends.</summary>
public sealed class EndForm
{
    /// <summary>At once, or at the end of <see cref="LastDay"/>; chosen by the person, never beforehand: it cannot be undone.</summary>
    [Display(Name = "Hvornår slutter rollen?")]
    [Required(ErrorMessage = "Vælg, om rollen slutter med det samme eller en bestemt dag.")]
    public bool? AtOnce { get; set; }

    [Display(Name = "Sidste dag")]
    public DateOnly? LastDay { get; set; }

    /// <summary>Who takes over the posts, one for each.</summary>
    public List<HandOverForm> HandOvers { get; set; } = [];
}

/// <summary>Who takes over a post.</summary>
public sealed class HandOverForm
{
    public Guid PostId { get; set; }

    [Display(Name = "Hvem overtager?")]
    public Guid? PersonId { get; set; }
}
