using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Editors.Articles.Publications;

/// <summary>How a revision comes to the citizens.</summary>
public sealed class PublicationForm
{
    [Display(Name = "Hvornår?")]
    public bool IsLater { get; set; }

    [Display(Name = "Dag")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Klokken")]
    public TimeOnly? Time { get; set; }

    [Display(Name = "Hvor stor er ændringen?")]
    public bool IsMinor { get; set; }

    [Display(Name = "Hvad skal læserne vide om ændringen?")]
    [StringLength(Publication.NoteMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Note { get; set; }

    [Display(Name = "Hvorfor kan det ikke vente på gennemsyn?")]
    [StringLength(Publication.ReasonMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? UrgentReason { get; set; }

    [Display(Name = "Hvem skal læse den bagefter?")]
    public Guid? ReviewerId { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }
}
