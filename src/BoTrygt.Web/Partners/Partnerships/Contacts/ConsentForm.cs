using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

public sealed class ConsentForm
{
    /// <summary>Who was asked. When somebody else holds the post by now, it is nobody's consent.</summary>
    public Guid HolderId { get; set; }

    [Display(Name = "Dato")]
    [Required(ErrorMessage = "Skriv, hvornår du fik et ja.")]
    public DateOnly? On { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Sæt kryds, når du har fået et ja.")]
    public bool IsAgreed { get; set; }
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Contact">With its post and the one who holds it.</param>
/// <param name="Form">As typed.</param>
public sealed record ConsentPage(string Slug, ContactPerson Contact, ConsentForm Form)
{
    public string Address => $"{PlanAddresses.Contacts(Slug)}/{Contact.Id}/samtykke";
    public string Holder => Contact.Post.Holder?.Name ?? "";
}
