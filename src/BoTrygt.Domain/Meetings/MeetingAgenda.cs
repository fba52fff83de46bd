using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Meetings;

/// <summary>The agenda: what is on it, and in which order.</summary>
public partial class Meeting
{
    /// <summary>The most items that people write; beyond that nobody gets home.</summary>
    public const int MostItems = 40;

    /// <summary>In their order.</summary>
    public IEnumerable<AgendaItem> Agenda => Items.OrderBy(item => item.Position);

    /// <summary>Nothing was said or decided under it.</summary>
    public bool CanRemove(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Minutes.Length == 0 && Decisions.All(decision => decision.ItemId != item.Id);
    }

    /// <summary>Others ask for items until the meeting begins.</summary>
    public bool CanSuggest(DateTime now) => IsOpen && now < BeginsAt && Items.Count < MostItems;

    /// <summary>A party asks for an item; it comes before the last one. It is in nobody's way who arranges the agenda meanwhile.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanSuggest"/>; or it has no title.</exception>
    public AgendaItem Suggest(string title, string text, Guid organisationId, DateTime now)
    {
        BrokenRuleException.Unless(CanSuggest(now), "The meeting has begun, is cancelled, or its agenda is full.");
        var item = AgendaItem.In(this, AgendaSource.Person, title, text, organisationId);
        Insert(item);
        Rearranged(Agenda);
        return item;
    }

    /// <summary>Arranges the agenda: titles, texts, order, what leaves it, what is new, and what of the proposals it takes up.</summary>
    /// <param name="rows">Every item that stays or leaves, and those that are new; what is not named stays as it is.</param>
    /// <param name="kept">The keys of the lines that stay.</param>
    /// <param name="taken">What is taken up: each comes under the item of its source, which is made when there is none.</param>
    /// <exception cref="BrokenRuleException">It is closed or cancelled, or something was said under what is to leave.</exception>
    public void Arrange(IReadOnlyList<AgendaRow> rows, IReadOnlySet<string> kept, IEnumerable<AgendaFact> taken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(taken);
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        Remove(rows);
        foreach (var row in rows.Where(row => row.ItemId is not null && !row.Leaves))
        {
            ItemOf(row.ItemId.GetValueOrDefault()).Rewrite(row.Title, row.Text);
        }

        KeepLines(kept);
        var places = rows.Where(row => row is { ItemId: not null, Place: not null }).ToDictionary(row => row.ItemId.GetValueOrDefault(), row => row.Place.GetValueOrDefault());
        var order = Items.OrderBy(item => places.GetValueOrDefault(item.Id, item.Position)).ThenBy(item => item.Position).ToList();
        Rearranged(order);
        Add(rows, taken);
        AgendaVersion++;
        BrokenRuleException.Unless(Items.Count(item => item.Source == AgendaSource.Person) <= MostItems, "The agenda is full.");
    }

    /// <summary>The item with that id.</summary>
    /// <exception cref="BrokenRuleException">There is none.</exception>
    public AgendaItem ItemOf(Guid id) => Items.FirstOrDefault(item => item.Id == id) ?? throw new BrokenRuleException("The agenda has no such item.");

    private void Remove(IReadOnlyList<AgendaRow> rows)
    {
        foreach (var item in rows.Where(row => row.ItemId is not null && row.Leaves).Select(row => ItemOf(row.ItemId.GetValueOrDefault())))
        {
            BrokenRuleException.Unless(CanRemove(item), "Something was said or decided under it.");
            Items.Remove(item);
        }
    }

    private void KeepLines(IReadOnlySet<string> kept)
    {
        foreach (var item in Items)
        {
            item.Lines.Where(line => !kept.Contains(line.Key)).ToList().ForEach(line => item.Lines.Remove(line));
        }
    }

    private void Add(IReadOnlyList<AgendaRow> rows, IEnumerable<AgendaFact> taken)
    {
        foreach (var fact in taken)
        {
            ItemFor(fact.Source).Add(fact);
        }

        foreach (var row in rows.Where(row => row.ItemId is null && !row.Leaves))
        {
            Insert(AgendaItem.In(this, AgendaSource.Person, row.Title, row.Text), row.Place);
        }

        Rearranged(Agenda);
    }

    private AgendaItem ItemFor(AgendaSource source)
    {
        if (Items.FirstOrDefault(item => item.Source == source) is { } there)
        {
            return there;
        }

        var item = AgendaItem.In(this, source, source.Title());
        Insert(item);
        return item;
    }

    private void Append(AgendaItem item)
    {
        item.Position = Items.Count + 1;
        Items.Add(item);
    }

    /// <summary>At a place; without one before the last item, where that is the one on every agenda.</summary>
    private void Insert(AgendaItem item, int? place = null)
    {
        var last = Agenda.LastOrDefault();
        var before = place ?? (last?.Source == AgendaSource.Standing ? last.Position : Items.Count + 1);
        foreach (var later in Items.Where(one => one.Position >= before))
        {
            later.Position++;
        }

        item.Position = before;
        Items.Add(item);
    }

    private void Rearranged(IEnumerable<AgendaItem> order)
    {
        foreach (var (item, index) in order.ToList().Select((item, index) => (item, index)))
        {
            item.Position = index + 1;
        }

        Touch();
    }
}

/// <summary>An item as somebody arranges it; words are trimmed.</summary>
/// <param name="ItemId">Null for a new one.</param>
/// <param name="Place">Where it is to stand; null to leave it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Leaves">It is to leave the agenda.</param>
public sealed record AgendaRow(Guid? ItemId, int? Place, string Title, string Text, bool Leaves = false);
