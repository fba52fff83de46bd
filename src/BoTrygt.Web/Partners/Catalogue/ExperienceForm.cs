using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>What came of an activity, as people write it.</summary>
public sealed class ExperienceForm : IValidatableObject
{
    private const string TooLong = "Teksten må højst fylde {1} tegn.";

    /// <summary>The version that the person saw; 0 for a new one.</summary>
    public int Version { get; set; }

    /// <summary>The initiative it is about; null when there is none.</summary>
    public Guid? InitiativeId { get; set; }

    [Display(Name = "Partnerskab")]
    public Guid? PartnershipId { get; set; }

    [Display(Name = "Hvad gjorde I?")]
    [Required(ErrorMessage = "Skriv kort, hvad I gjorde.")]
    [NoPersonalNumber]
    [StringLength(ActivityExperience.DoneMaxLength, ErrorMessage = TooLong)]
    public string? Done { get; set; }

    [Display(Name = "Hvor mange nåede I?")]
    [NoPersonalNumber]
    [StringLength(ActivityExperience.ReachMaxLength, ErrorMessage = TooLong)]
    public string? Reach { get; set; }

    [Display(Name = "Hvad virkede?")]
    [NoPersonalNumber]
    [StringLength(ActivityExperience.ResultMaxLength, ErrorMessage = TooLong)]
    public string? Worked { get; set; }

    [Display(Name = "Hvad virkede ikke?")]
    [NoPersonalNumber]
    [StringLength(ActivityExperience.ResultMaxLength, ErrorMessage = TooLong)]
    public string? DidNot { get; set; }

    public static ExperienceForm Of(ActivityExperience experience)
    {
        ArgumentNullException.ThrowIfNull(experience);
        return new()
        {
            Version = experience.Version,
            InitiativeId = experience.InitiativeId,
            PartnershipId = experience.PartnershipId,
            Done = experience.Done,
            Reach = experience.Reach,
            Worked = experience.Worked,
            DidNot = experience.DidNot,
        };
    }

    public ExperienceContent ToContent() => new(Done.Clean(), Reach.Clean(), Worked.Clean(), DidNot.Clean());

    public Conflict Against(ExperienceContent now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(("Hvad gjorde I?", now.Done, Done), ("Hvor mange nåede I?", now.Reach, Reach), ("Hvad virkede?", now.Worked, Worked), ("Hvad virkede ikke?", now.DidNot, DidNot));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Worked.Clean().Length + DidNot.Clean().Length == 0)
        {
            yield return new("Skriv, hvad der virkede, eller hvad der ikke gjorde. Ved I det ikke, så skriv det.", [nameof(Worked)]);
        }
    }
}

/// <summary>The form for an experience.</summary>
/// <param name="Activity">What it is about.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Choices">The partnerships it can be of, in the order of the Danish alphabet; one when it is of an initiative or stored.</param>
/// <param name="Initiative">The initiative's title; null when it is of none.</param>
public sealed record ExperiencePage(Shared.Catalogue.ActivityLink Activity, ExperienceForm Form, IReadOnlyList<PartnershipToChoose> Choices, string? Initiative)
{
    /// <summary>Null for a new one.</summary>
    public Guid? ExperienceId { get; init; }

    /// <summary>What was saved meanwhile; null when nobody was in the way.</summary>
    public Conflict? Conflict { get; init; }
}

public sealed record PartnershipToChoose(Guid Id, string Name);
