using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Invitations;

/// <summary>Who is asked to be what.</summary>
public sealed class InvitationForm
{
    [Display(Name = "Navn")]
    [Required(ErrorMessage = "Skriv personens navn.")]
    [StringLength(Person.NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string Name { get; set; } = "";

    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Skriv personens e-mail.")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen må højst være {1} tegn.")]
    [RegularExpression(EmailAddress.Pattern, ErrorMessage = "Skriv en e-mail som navn@kommune.dk.")]
    public string Email { get; set; } = "";

    [Display(Name = "Rolle")]
    [Required(ErrorMessage = "Vælg en rolle.")]
    public Role? Role { get; set; }

    [Display(Name = "Til og med (valgfrit)")]
    public DateOnly? LastDay { get; set; }

    internal InvitationAsk ToAsk() => new(Name, Email, Role.GetValueOrDefault(), LastDay);
}

public sealed record InvitationPage(Guid OrganisationId, string Organisation, IReadOnlyList<Role> Roles, InvitationForm Form)
{
    public string Address => InvitationAddresses.Of(OrganisationId);
}

internal static class InvitationAddresses
{
    public static string Of(Guid organisationId) => $"/administration/organisationer/{organisationId}/invitationer";
}
