using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Meetings;

/// <summary>An item of a meeting's agenda (punkt), and what the minutes say about it.</summary>
public class AgendaItem : IBelongToPartnership
{
    public const int TitleMaxLength = 150;
    public const int TextMaxLength = 2000;
    public const int MinutesMaxLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required AgendaSource Source { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Position { get; internal set; }

    public string Title { get; private set; } = "";

    /// <summary>What it is about, for those who prepare; empty for none.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The party that asked for it; null when whoever runs the meeting put it there.</summary>
    public Guid? SuggestedForId { get; init; }

    public Organisation? SuggestedFor { get; private init; }

    /// <summary>What was said; empty until somebody writes.</summary>
    public string Minutes { get; private set; } = "";

    /// <summary>What it is about, one by one, each as it was when it was put there.</summary>
    public ICollection<AgendaLine> Lines { get; } = [];

    internal static AgendaItem In(Meeting meeting, AgendaSource source, string title, string text = "", Guid? suggestedForId = null)
    {
        var item = new AgendaItem { MeetingId = meeting.Id, PartnershipId = meeting.PartnershipId, Source = source, SuggestedForId = suggestedForId };
        item.Rewrite(title, text);
        return item;
    }

    internal void Rewrite(string title, string text)
    {
        BrokenRuleException.Unless(title.Length is > 0 and <= TitleMaxLength && text.Length <= TextMaxLength, "An agenda item needs a title.");
        (Title, Text) = (title, text);
    }

    internal void Write(string minutes)
    {
        BrokenRuleException.Unless(minutes.Length <= MinutesMaxLength, "The minutes of an item are too long.");
        Minutes = minutes;
    }

    internal void Add(AgendaFact fact)
    {
        if (Lines.All(line => line.Key != fact.Key))
        {
            Lines.Add(new AgendaLine { ItemId = Id, PartnershipId = PartnershipId, Source = fact.Source, SubjectId = fact.SubjectId, Words = fact.Words, At = fact.At });
        }
    }
}

/// <summary>One thing that an agenda item is about: what was proposed, as it was then.</summary>
public class AgendaLine : IBelongToPartnership
{
    public const int WordsMaxLength = 400;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required AgendaSource Source { get; init; }

    /// <summary>What it is about; its page may be gone by now.</summary>
    public required Guid SubjectId { get; init; }

    public required string Words { get; init; }

    /// <summary>UTC: when it became so.</summary>
    public required DateTime At { get; init; }

    public string Key => AgendaFact.KeyOf(Source, SubjectId);
}
