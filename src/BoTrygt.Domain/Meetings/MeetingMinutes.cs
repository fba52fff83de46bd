using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Meetings;

/// <summary>The minutes: what was said and decided, until they are closed.</summary>
public partial class Meeting
{
    /// <summary>Minutes are written from the day of the meeting on, until they are closed.</summary>
    public bool CanMinute(DateTime now) => IsOpen && Day <= now.DayInDenmark();

    /// <summary>What two people wrote differently about the same item since it was opened.</summary>
    public IReadOnlyList<TypedMinutes> ConflictsWith(IEnumerable<TypedMinutes> typed) => [.. typed.Where(one => one.ConflictsWith(ItemOf(one.ItemId).Minutes))];

    /// <summary>Writes what one of several writers typed; what only others wrote stays.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanMinute"/> and <see cref="ConflictsWith"/>.</exception>
    public void WriteMinutes(IReadOnlyList<TypedMinutes> typed, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        BrokenRuleException.Unless(CanMinute(now) && ConflictsWith(typed).Count == 0, "There are no minutes to write, or somebody else wrote the same.");
        foreach (var one in typed)
        {
            var item = ItemOf(one.ItemId);
            item.Write(one.Over(item.Minutes));
        }

        Touch();
    }

    /// <summary>Writes down a decision under an item.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanMinute"/>; or it has no words.</exception>
    public Decision Decide(AgendaItem item, DecisionContent content, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(CanMinute(now), "There are no minutes to write.");
        var decision = Decision.In(this, ItemOf(item.Id), content, now);
        Decisions.Add(decision);
        Touch();
        return decision;
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanMinute"/>.</exception>
    public void Rewrite(Decision decision, DecisionContent content, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(CanMinute(now), "The minutes are closed.");
        decision.Rewrite(content);
        Touch();
    }

    /// <summary>It was written down by mistake, and has become nothing.</summary>
    public bool CanDrop(Decision decision, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return CanMinute(now) && decision.CanBecome;
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanDrop"/>.</exception>
    public void Drop(Decision decision, DateTime now)
    {
        BrokenRuleException.Unless(CanDrop(decision, now), "The minutes are closed, or it has become something.");
        Decisions.Remove(decision);
        Touch();
    }

    /// <summary>It has begun, and somebody was there.</summary>
    public bool CanClose(DateTime now) => IsOpen && BeginsAt <= now && Attendees.Any(attendee => attendee.Presence == Presence.Present);

    /// <summary>Closes the minutes: agenda, attendance, what was said and decided stay as they are.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanClose"/>.</exception>
    public void Close(Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(CanClose(now), "It is closed or cancelled, has not begun, or nobody was there.");
        (ClosedAt, ClosedById) = (now, personId);
        Touch();
    }

    /// <summary>Adds a note below closed minutes: they are never rewritten.</summary>
    /// <exception cref="BrokenRuleException">They are not closed, or there are no words.</exception>
    public void Correct(string text, Guid personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        BrokenRuleException.Unless(ClosedAt is not null && text.Length is > 0 and <= MinutesCorrection.TextMaxLength, "The minutes are not closed, or there are no words.");
        Corrections.Add(new MinutesCorrection { MeetingId = Id, PartnershipId = PartnershipId, Text = text, AddedById = personId, AddedAt = now });
        Touch();
    }
}
