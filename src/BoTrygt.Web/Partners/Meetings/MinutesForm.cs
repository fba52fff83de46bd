using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The minutes of all items: several people write them at once, and each saves what he or she wrote.</summary>
public sealed class MinutesForm
{
    public List<ItemMinutesForm> Items { get; set; } = [];

    public static MinutesForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new() { Items = [.. meeting.Agenda.Select(item => new ItemMinutesForm { Id = item.Id, Seen = item.Minutes, Text = item.Minutes })] };
    }

    /// <summary>What was typed about items that are still on the agenda.</summary>
    public IReadOnlyList<TypedMinutes> TypedAbout(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var there = meeting.Items.Select(item => item.Id).ToHashSet();
        return [.. Items.Where(item => there.Contains(item.Id)).Select(item => item.Typed)];
    }

    /// <summary>What was typed about an item that somebody has removed: it is nowhere else.</summary>
    public IEnumerable<ItemMinutesForm> TypedAboutNothing(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Items.Where(item => item.Typed.Text != item.Typed.Seen && meeting.Items.All(there => there.Id != item.Id));
    }

    /// <summary>
    /// The same over the minutes as they stand now: where only others wrote, what they wrote; what was typed is kept, and
    /// sent again it counts.
    /// </summary>
    public MinutesForm Over(Meeting now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var typed = Items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Typed);
        return new()
        {
            Items = [.. now.Agenda.Select(item => new ItemMinutesForm { Id = item.Id, Seen = item.Minutes, Text = typed.TryGetValue(item.Id, out var own) ? own.Over(item.Minutes) : item.Minutes })],
        };
    }
}

public sealed class ItemMinutesForm
{
    public Guid Id { get; set; }

    /// <summary>What stood there when the page was opened.</summary>
    public string? Seen { get; set; }

    [Display(Name = "Referat")]
    [NoPersonalNumber]
    [StringLength(AgendaItem.MinutesMaxLength, ErrorMessage = "Referatet af et punkt må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    public TypedMinutes Typed => new(Id, Seen.Clean(), Text.Clean());
}

/// <param name="Base">The meeting as it is stored.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record MinutesPage(MeetingPage Base, MinutesForm Form)
{
    /// <summary>What somebody else wrote meanwhile, by item.</summary>
    public IReadOnlyDictionary<Guid, string> Meanwhile { get; init; } = new Dictionary<Guid, string>();

    /// <summary>What was typed and has no place any more: the item was removed, or the minutes were closed.</summary>
    public IReadOnlyList<string> Homeless { get; init; } = [];
}
