using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>Who is invited, and who came.</summary>
public sealed class AttendanceForm
{
    public List<AttendeeForm> Items { get; set; } = [];

    /// <summary>Posts that are invited too.</summary>
    public List<Guid> PostIds { get; set; } = [];

    [Display(Name = "Gæstens navn")]
    [StringLength(Attendee.NameMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string? GuestName { get; set; }

    [Display(Name = "Titel")]
    [StringLength(Attendee.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string? GuestTitle { get; set; }

    [Display(Name = "Kommer fra")]
    [StringLength(Organisation.NameMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? GuestOrganisation { get; set; }

    public static AttendanceForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new() { Items = [.. MeetingPage.InOrder(meeting.Attendees).Select(AttendeeForm.Of)] };
    }

    /// <summary>Says what is missing, at its field.</summary>
    public void Check(ModelStateDictionary state, string prefix, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(meeting);
        var guests = meeting.Attendees.Where(attendee => attendee.PostId is null).Select(attendee => attendee.Id).ToHashSet();
        for (var row = 0; row < Items.Count; row++)
        {
            if (Items[row] is { Leaves: false } one && one.Name.Clean().Length == 0 && (one.Presence == Presence.Present || guests.Contains(one.Id)))
            {
                state.AddModelError($"{prefix}.{nameof(Items)}[{row}].{nameof(AttendeeForm.Name)}", "Skriv navnet.");
            }
        }

        if (GuestName.Clean().Length == 0 && GuestTitle.Clean().Length + GuestOrganisation.Clean().Length > 0)
        {
            state.AddModelError($"{prefix}.{nameof(GuestName)}", "Skriv gæstens navn.");
        }
    }

    /// <summary>Who is invited on top: posts of the partnership, and the guest.</summary>
    public IEnumerable<Invitee> Added(IEnumerable<PostChoice> posts) =>
        posts.Where(post => PostIds.Contains(post.Id)).Select(post => post.ToInvitee())
            .Concat(GuestName.Clean() is { Length: > 0 } name ? [new(null, name, GuestTitle.Clean(), GuestOrganisation.Clean())] : []);
}

/// <summary>Somebody who is invited.</summary>
public sealed class AttendeeForm
{
    public Guid Id { get; set; }

    /// <summary>What stood there when the page was opened.</summary>
    public string? Seen { get; set; }

    [Display(Name = "Navn")]
    [StringLength(Attendee.NameMaxLength, ErrorMessage = "Navnet må højst fylde {1} tegn.")]
    public string? Name { get; set; }

    [Display(Name = "Deltagelse")]
    [EnumDataType(typeof(Presence), ErrorMessage = "Vælg, om personen var til stede.")]
    public Presence Presence { get; set; }

    [Display(Name = "Fjern")]
    public bool Leaves { get; set; }

    /// <summary>The person changed something.</summary>
    public bool IsChanged => Typed != Seen;

    public static AttendeeForm Of(Attendee attendee)
    {
        ArgumentNullException.ThrowIfNull(attendee);
        return new() { Id = attendee.Id, Name = attendee.Name, Presence = attendee.Presence, Seen = Value(attendee) };
    }

    /// <summary>Somebody else changed the same meanwhile, to something else.</summary>
    public bool ConflictsWith(Attendee now) => Meanwhile.Differ(Seen, Typed, Value(now));

    /// <summary>What stands now beside what was typed, in words.</summary>
    public static string InWords(Attendee now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return $"{(now.Name.Length == 0 ? "Ubesat" : now.Name)}: {now.Presence.InDanish().ToLowerInvariant()}";
    }

    private string Typed => Leaves ? "" : Value(Presence, Name.Clean());

    private static string Value(Attendee attendee) => Value(attendee.Presence, attendee.Name);

    private static string Value(Presence presence, string name) => $"{presence}|{name}";
}

/// <param name="Base">The meeting as it is stored.</param>
/// <param name="Posts">Those that can be invited too.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record AttendancePage(MeetingPage Base, IReadOnlyList<PostChoice> Posts, AttendanceForm Form)
{
    /// <summary>What somebody else wrote meanwhile, by attendee.</summary>
    public IReadOnlyDictionary<Guid, string> Meanwhile { get; init; } = new Dictionary<Guid, string>();

    public Attendee? AttendeeOf(AttendeeForm row) => Base.Meeting.Attendees.FirstOrDefault(attendee => attendee.Id == row.Id);
}
