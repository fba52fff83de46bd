using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The whole agenda as somebody arranges it.</summary>
public sealed class AgendaForm
{
    /// <summary>So many empty rows are there to write new items in.</summary>
    private const int EmptyRows = 2;

    /// <summary>The agenda's version that the person saw.</summary>
    public int Version { get; set; }

    public List<AgendaItemForm> Items { get; set; } = [];

    /// <summary>The keys of the lines that stay, and of what is taken up.</summary>
    public List<string> Lines { get; set; } = [];

    public static AgendaForm Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new AgendaForm
        {
            Version = meeting.AgendaVersion,
            Items = [.. meeting.Agenda.Select(AgendaItemForm.Of)],
            Lines = [.. meeting.Items.SelectMany(item => item.Lines).Select(line => line.Key)],
        }.WithEmptyRows();
    }

    /// <summary>Says what is missing, at its field.</summary>
    public void Check(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (var row = 0; row < Items.Count; row++)
        {
            if (Items[row] is { Leaves: false } item && item.Title.Clean().Length == 0 && (item.Id is not null || item.Text.Clean().Length > 0))
            {
                state.AddModelError($"{prefix}.{nameof(Items)}[{row}].{nameof(item.Title)}", "Giv punktet en titel.");
            }
        }

        if (Items.Count(item => !item.IsEmpty && !item.Leaves) > Meeting.MostItems)
        {
            state.AddModelError("", $"En dagsorden har højst {Meeting.MostItems} punkter.");
        }
    }

    /// <summary>What the form says, without the empty rows.</summary>
    public IReadOnlyList<AgendaRow> ToRows() => [.. Items.Where(item => !item.IsEmpty).Select(item => new AgendaRow(item.Id, item.Place, item.Title.Clean(), item.Text.Clean(), item.Leaves))];

    /// <summary>
    /// The same over the agenda as it stands now: what somebody else added is there too, and what somebody else removed is
    /// written as new.
    /// </summary>
    public AgendaForm Over(Meeting now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var there = now.Items.Select(item => item.Id).ToHashSet();
        foreach (var gone in Items.Where(item => item.Id is { } id && !there.Contains(id)))
        {
            gone.Id = null;
        }

        Items.AddRange(now.Agenda.Where(item => Items.All(row => row.Id != item.Id)).Select(AgendaItemForm.Of));
        Version = now.AgendaVersion;
        Items = [.. Items.Where(item => !item.IsEmpty).OrderBy(item => item.Place ?? int.MaxValue)];
        return WithEmptyRows();
    }

    private AgendaForm WithEmptyRows()
    {
        Items.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new AgendaItemForm()));
        return this;
    }
}

/// <summary>One item of it; without an id it is new.</summary>
public sealed class AgendaItemForm
{
    public Guid? Id { get; set; }

    [Display(Name = "Nr.")]
    [Range(1, 99, ErrorMessage = "Skriv et nummer fra {1} til {2}.")]
    public int? Place { get; set; }

    [Display(Name = "Punkt")]
    [StringLength(AgendaItem.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string? Title { get; set; }

    [Display(Name = "Uddybning")]
    [NoPersonalNumber]
    [StringLength(AgendaItem.TextMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Text { get; set; }

    [Display(Name = "Fjern punktet")]
    public bool Leaves { get; set; }

    public bool IsEmpty => Id is null && Title.Clean().Length == 0 && Text.Clean().Length == 0;

    public static AgendaItemForm Of(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new() { Id = item.Id, Place = item.Position, Title = item.Title, Text = item.Text };
    }
}

/// <param name="Base">The meeting as it is stored.</param>
/// <param name="Since">The last meeting of the group; null when there was none.</param>
/// <param name="Proposed">What can be taken up.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="IsMeanwhile">Somebody else arranged the agenda meanwhile.</param>
public sealed record AgendaPage(MeetingPage Base, Shared.Meetings.MeetingRow? Since, IReadOnlyList<AgendaFact> Proposed, AgendaForm Form, bool IsMeanwhile = false)
{
    public Meeting Meeting => Base.Meeting;

    public AgendaItem? ItemOf(AgendaItemForm row) => Meeting.Items.FirstOrDefault(item => item.Id == row.Id);
}
