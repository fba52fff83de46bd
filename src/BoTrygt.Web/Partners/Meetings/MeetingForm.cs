using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>When and where, in Danish time.</summary>
public sealed class MeetingForm
{
    /// <summary>How many years back or ahead a meeting can be.</summary>
    private const int MostYears = 5;

    private const string NoTime = "Skriv klokkeslættet som 10:00.";

    public int Version { get; set; }

    [Display(Name = "Hvem mødes?")]
    [Required(ErrorMessage = "Vælg, hvem der mødes.")]
    [EnumDataType(typeof(MemberGroup), ErrorMessage = "Vælg, hvem der mødes.")]
    public MemberGroup? Group { get; set; }

    [Display(Name = "Emne")]
    [Required(ErrorMessage = "Skriv mødets emne. Det bliver referatets titel.")]
    [StringLength(Meeting.SubjectMaxLength, ErrorMessage = "Emnet må højst fylde {1} tegn.")]
    public string? Subject { get; set; }

    [Display(Name = "Dag")]
    [Required(ErrorMessage = "Vælg dagen.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Begynder kl.")]
    [Required(ErrorMessage = NoTime)]
    public TimeOnly? Begins { get; set; }

    [Display(Name = "Slutter kl.")]
    [Required(ErrorMessage = NoTime)]
    public TimeOnly? Ends { get; set; }

    [Display(Name = "Sted")]
    [StringLength(Meeting.PlaceMaxLength, ErrorMessage = "Stedet må højst fylde {1} tegn.")]
    public string? Place { get; set; }

    [Display(Name = "Link til videomøde")]
    [StringLength(Meeting.VideoLinkMaxLength, ErrorMessage = "Linket må højst fylde {1} tegn.")]
    public string? VideoLink { get; set; }

    public static MeetingForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Version = meeting.Version,
            Group = meeting.Group,
            Subject = meeting.Subject,
            Day = meeting.Day,
            Begins = meeting.BeginsAt.TimeInDenmark(),
            Ends = meeting.EndsAt.TimeInDenmark(),
            Place = meeting.Place,
            VideoLink = meeting.VideoLink,
        };
    }

    /// <summary>Says what cannot be, at its field.</summary>
    public void Check(ModelStateDictionary state, string prefix, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Day is { } day && (day < today.AddYears(-MostYears) || day > today.AddYears(MostYears)))
        {
            state.AddModelError($"{prefix}.{nameof(Day)}", $"Vælg en dag inden for {MostYears} år.");
        }

        if (Day is { } valid && Begins is { } begins && Ends is { } ends && valid.InDenmark(ends) <= valid.InDenmark(begins))
        {
            state.AddModelError($"{prefix}.{nameof(Ends)}", "Mødet skal slutte, efter at det begynder, og samme dag.");
        }
    }

    /// <summary>A subject that nobody wrote, but that names the other group, names the chosen one.</summary>
    public void NameAfterGroup()
    {
        if (Group is { } group && Enum.IsDefined(group) && Enum.GetValues<MemberGroup>().Any(other => Subject == other.MeetingInDanish()))
        {
            Subject = group.MeetingInDanish();
        }
    }

    /// <summary>What the form says, once it is valid.</summary>
    public MeetingDetails ToDetails()
    {
        var day = Day.GetValueOrDefault();
        return new(Group.GetValueOrDefault(), Subject.Clean(), day.InDenmark(Begins.GetValueOrDefault()), day.InDenmark(Ends.GetValueOrDefault()), Place.Clean(), VideoLink.Clean());
    }

    /// <summary>What is stored now beside what was typed.</summary>
    public Conflict Against(Meeting now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(
            ("Hvem mødes?", now.Group.MeetingInDanish(), Group?.MeetingInDanish()),
            ("Emne", now.Subject, Subject),
            ("Dag", now.Day.InDanish(), Day?.InDanish()),
            ("Begynder kl.", now.BeginsAt.TimeInDenmark().InDanish(), Begins?.InDanish()),
            ("Slutter kl.", now.EndsAt.TimeInDenmark().InDanish(), Ends?.InDanish()),
            ("Sted", now.Place, Place),
            ("Link til videomøde", now.VideoLink, VideoLink));
    }
}

/// <param name="Partnership">Whose meeting it is.</param>
/// <param name="Meeting">Null for a new one.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile; null when nobody did.</param>
public sealed record MeetingEditPage(PartnershipHead Partnership, Meeting? Meeting, MeetingForm Form, Conflict? Conflict = null);
