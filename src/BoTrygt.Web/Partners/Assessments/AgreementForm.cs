using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>What the parties agree on where they differed.</summary>
public sealed class AgreementForm
{
    /// <summary>The round that the person saw.</summary>
    public Guid? RoundId { get; set; }

    /// <summary>The agreement that the person saw; null when there was none.</summary>
    public Guid? Seen { get; set; }

    [Display(Name = "Det blev vi enige om")]
    [Required(ErrorMessage = "Vælg det niveau, I er enige om.")]
    [EnumDataType(typeof(Level), ErrorMessage = "Vælg det niveau, I er enige om.")]
    public Level? Level { get; set; }

    [Display(Name = "Det talte vi om")]
    [Required(ErrorMessage = "Skriv kort, hvad I talte om.")]
    [NoPersonalNumber]
    [StringLength(AgreedLevel.NoteMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Note { get; set; }

    public string Words => Note.Clean();
}
