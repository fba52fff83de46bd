using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Partners.Plans;

public sealed class NoteForm
{
    [Display(Name = "Ny note")]
    [Required(ErrorMessage = "Skriv noten, før du gemmer.")]
    [NoPersonalNumber]
    [StringLength(Domain.Plans.Note.TextMaxLength, ErrorMessage = "Noten må højst fylde {1} tegn.")]
    public string Note { get; set; } = "";

    [Display(Name = "Foreningerne må læse noten")]
    public bool IsShared { get; set; }
}
