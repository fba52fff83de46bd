using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>What may be changed of an organisation: what it is called. Which kommune or district it is stays.</summary>
public class OrganisationForm
{
    [Display(Name = "Navn")]
    [Required(ErrorMessage = "Skriv organisationens navn.")]
    [StringLength(Organisation.NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string Name { get; set; } = "";
}

/// <summary>An association that takes part in a partnership.</summary>
public sealed class AssociationForm : OrganisationForm
{
    public const string NameIsTaken = "Partnerskabet har allerede en forening med det navn.";

    [Display(Name = "Partnerskab")]
    [Required(ErrorMessage = "Vælg det partnerskab, foreningen er med i.")]
    public Guid? PartnershipId { get; set; }
}
