using System.ComponentModel.DataAnnotations;

namespace BoTrygt.Web.Partners.Plans;

public sealed class MilestoneForm
{
    [Display(Name = "Ny milepæl")]
    [Required(ErrorMessage = "Skriv, hvad der skal være nået.")]
    [StringLength(Domain.Plans.Milestone.TitleMaxLength, ErrorMessage = "Milepælen må højst fylde {1} tegn.")]
    public string Milestone { get; set; } = "";

    [Display(Name = "Senest")]
    [Required(ErrorMessage = "Vælg en dato.")]
    public DateOnly? DueOn { get; set; }
}
