using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

public sealed class FactsForm
{
    /// <summary>The version of the facts that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Partnerskabets navn")]
    [Required(ErrorMessage = "Skriv partnerskabets navn.")]
    [StringLength(Partnership.NameMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string Name { get; set; } = "";

    public static FactsForm Of(Partnership partnership) => new() { Name = partnership.Name, Version = partnership.Version };

    public Conflict Against(Partnership now) => Conflict.Of(("Partnerskabets navn", now.Name, Name));
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Partnership">With declarations and targets.</param>
public sealed record FactsPage(string Slug, FactsForm Form, Partnership Partnership)
{
    public string Address => PartnershipAddresses.Facts(Slug);

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public Conflict? Conflict { get; init; }
}
