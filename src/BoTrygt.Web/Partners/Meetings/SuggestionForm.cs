using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>An item that a party asks for.</summary>
public sealed class SuggestionForm
{
    [Display(Name = "Punkt")]
    [Required(ErrorMessage = "Skriv, hvad punktet handler om.")]
    [StringLength(AgendaItem.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string? Title { get; set; }

    [Display(Name = "Uddyb, hvis det hjælper de andre")]
    [NoPersonalNumber]
    [StringLength(AgendaItem.TextMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Text { get; set; }
}
