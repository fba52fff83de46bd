using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.FollowUps;

public sealed class RhythmForm
{
    /// <summary>The version of the facts that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Hvor tit følger I op?")]
    [Required(ErrorMessage = "Vælg, hvor tit I følger op.")]
    [EnumDataType(typeof(FollowUpRhythm), ErrorMessage = "Vælg, hvor tit I følger op.")]
    public FollowUpRhythm? Rhythm { get; set; }

    [Display(Name = "Sidste styregruppemøde")]
    public DateOnly? SteeringMeetingOn { get; set; }

    public static RhythmForm Of(Partnership partnership) => new() { Version = partnership.Version, Rhythm = partnership.Rhythm, SteeringMeetingOn = partnership.SteeringMeetingOn };

    public Conflict Against(Partnership now) => Conflict.Of(
        ("Hvor tit følger I op?", now.Rhythm.InDanish(), Rhythm?.InDanish()),
        ("Sidste styregruppemøde", now.SteeringMeetingOn?.InDanish(), SteeringMeetingOn?.InDanish()));
}

/// <param name="Partnership">The partnership.</param>
/// <param name="Slug">The municipality's.</param>
/// <param name="Latest">Its latest round; null when it never had one.</param>
/// <param name="Today">In Denmark.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile; null when nobody did.</param>
public sealed record RhythmPage(Partnership Partnership, string Slug, FollowUpRound? Latest, DateOnly Today, RhythmForm Form, Conflict? Conflict = null)
{
    /// <summary>When the next round opens with a rhythm.</summary>
    public DateOnly Next(FollowUpRhythm rhythm) => FollowUpRound.NextOpening(rhythm, Latest, Today);
}
