using System.ComponentModel.DataAnnotations;

namespace BoTrygt.Web.Shared.Attachments;

public sealed class AttachmentForm
{
    [Display(Name = "Fil")]
    [Required(ErrorMessage = "Vælg en fil, før du lægger den på.")]
    public IFormFile? File { get; set; }

    [Display(Name = "Foreningerne må hente filen")]
    public bool IsShared { get; set; }
}
