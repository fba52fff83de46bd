using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans;

public sealed class ExperienceForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Kommer den igen?")]
    [Required(ErrorMessage = "Vælg, om indsatsen kommer igen.")]
    [EnumDataType(typeof(Recurrence), ErrorMessage = "Vælg, om indsatsen kommer igen.")]
    public Recurrence? Recurrence { get; set; }

    [Display(Name = "Hvad lærte I?")]
    [NoPersonalNumber]
    [StringLength(Initiative.ExperienceMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Experience { get; set; }

    public static ExperienceForm Of(Initiative initiative) => new() { Version = initiative.Version, Recurrence = initiative.Recurrence, Experience = initiative.Experience };

    public Conflict Against(Initiative now) => Conflict.Of(("Kommer den igen?", now.Recurrence.InDanish(), Recurrence?.InDanish()), ("Hvad lærte I?", now.Experience, Experience));
}

/// <param name="Head">The plan and whose it is.</param>
/// <param name="Initiative">The initiative.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile; null when nobody did.</param>
public sealed record ExperiencePage(PlanHead Head, Initiative Initiative, ExperienceForm Form, Conflict? Conflict = null);
