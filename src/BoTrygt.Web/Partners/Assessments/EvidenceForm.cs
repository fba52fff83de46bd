using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>What shows that the partnership is at a level.</summary>
public sealed class EvidenceForm
{
    [Display(Name = "Hvilket niveau viser det?")]
    [Required(ErrorMessage = "Vælg det niveau, dokumentationen viser.")]
    [Range(typeof(Level), nameof(Domain.Assessments.Level.UnderWay), nameof(Domain.Assessments.Level.Anchored), ErrorMessage = "Vælg niveau 2, 3 eller 4.")]
    public Level? Level { get; set; }

    [Display(Name = "Hvad er det?")]
    [Required(ErrorMessage = "Vælg, hvad dokumentationen er.")]
    [EnumDataType(typeof(EvidenceKind), ErrorMessage = "Vælg, hvad dokumentationen er.")]
    public EvidenceKind? Kind { get; set; }

    [Display(Name = "Hvilken indsats?")]
    public Guid? InitiativeId { get; set; }

    [Display(Name = "Hvilket bilag?")]
    public Guid? AttachmentId { get; set; }

    [Display(Name = "Hvad viser det?")]
    [Required(ErrorMessage = "Skriv, hvad det er, og hvad det viser.")]
    [NoPersonalNumber]
    [StringLength(Evidence.WordsMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Words { get; set; }

    public bool NeedsInitiative => Kind is EvidenceKind.Initiative or EvidenceKind.FollowUp;

    public ShownBy ToShownBy(string statementKey, Guid? followUpId) => new(
        statementKey,
        Level.GetValueOrDefault(),
        Kind.GetValueOrDefault(),
        Words.Clean(),
        NeedsInitiative ? InitiativeId : null,
        Kind == EvidenceKind.FollowUp ? followUpId : null,
        Kind == EvidenceKind.Document ? AttachmentId : null);
}

/// <summary>Why a piece of evidence does not show what it says.</summary>
public sealed class DeclineForm
{
    [Display(Name = "Hvorfor ikke?")]
    [Required(ErrorMessage = "Skriv kort hvorfor, så den anden part kan komme videre.")]
    [NoPersonalNumber]
    [StringLength(Evidence.ReasonMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Reason { get; set; }
}
