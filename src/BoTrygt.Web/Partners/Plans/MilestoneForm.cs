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
    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31", ErrorMessage = "Vælg en dato i dette århundrede.", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public DateOnly? DueOn { get; set; }
}
