using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Meetings;

/// <summary>Meetings as they are said in Danish.</summary>
public static class MeetingWords
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static readonly IReadOnlyList<Presence> Presences = [Presence.Invited, Presence.Present, Presence.Excused, Presence.Absent];

    public static string InDanish(this Presence presence) => presence switch
    {
        Presence.Invited => "Inviteret",
        Presence.Present => "Til stede",
        Presence.Excused => "Afbud",
        Presence.Absent => "Udeblevet",
        _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, "No Danish word for the presence."),
    };

    /// <summary>What kind of meeting it is.</summary>
    public static string MeetingInDanish(this MemberGroup group) => group switch
    {
        MemberGroup.SteeringGroup => "Styregruppemøde",
        MemberGroup.WorkingGroup => "Arbejdsgruppemøde",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "No Danish word for the group."),
    };

    public static string InDanish(this MeetingState state) => state switch
    {
        MeetingState.Planned => "Kommende",
        MeetingState.Held => "Afholdt",
        MeetingState.Cancelled => "Aflyst",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    /// <summary>tirsdag den 3. november 2026 kl. 10.00–11.30</summary>
    public static string When(DateTime beginsAt, DateTime endsAt) =>
        $"{beginsAt.DayInDenmark().ToString("dddd 'den' d. MMMM yyyy", Danish)} kl. {beginsAt.TimeInDenmark().InDanish()}–{endsAt.TimeInDenmark().InDanish()}";

    /// <summary>The post's name, its party alone when there is none.</summary>
    public static string Responsible(this Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Post is { } post ? $"{post.Title}, {decision.Organisation.Name}" : decision.Organisation.Name;
    }

    /// <summary>With its full stop.</summary>
    public static string Sentence(this Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Text[^1] is '.' or '!' or '?' ? decision.Text : $"{decision.Text}.";
    }

    /// <summary>Who carries it out, and by when.</summary>
    public static string InShort(this Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return $"Ansvarlig: {decision.Responsible()}{(decision.DueOn is { } due ? $". Frist: {due.InDanish()}" : "")}.";
    }

    /// <summary>A link that can be followed; null when it is something else that people wrote.</summary>
    public static string? AsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;
}
