using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Meetings;

/// <summary>
/// What a meeting decided (beslutning), and which party carries it out. It can become an initiative or a request, once;
/// until then, and when it becomes neither, somebody says that it is carried out.
/// </summary>
public class Decision : IBelongToPartnership, IVersioned
{
    public const int TextMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public Meeting Meeting { get; private init; } = null!;
    public required Guid PartnershipId { get; init; }

    /// <summary>The agenda item it was decided under.</summary>
    public required Guid ItemId { get; init; }

    public required DateTime DecidedAt { get; init; }
    public string Text { get; private set; } = "";

    /// <summary>The party that carries it out.</summary>
    public Guid OrganisationId { get; private set; }

    public Organisation Organisation { get; private init; } = null!;

    /// <summary>A post of that party; null when it is left to the party.</summary>
    public Guid? PostId { get; private set; }

    public Post? Post { get; private init; }

    /// <summary>The day by which it is carried out; null without one.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day somebody said that it is carried out; null until then.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The initiative that it became.</summary>
    public Guid? InitiativeId { get; private set; }

    /// <summary>The request that it became.</summary>
    public Guid? RequestId { get; private set; }

    public int Version { get; private set; }

    /// <summary>It is neither carried out nor has it become anything.</summary>
    public bool CanBecome => InitiativeId is null && RequestId is null && DoneOn is null;

    /// <summary>Nobody has carried it out in time. What it has become has days of its own.</summary>
    public bool IsLateOn(DateOnly day) => CanBecome && DueOn < day;

    public void Touch() => Version++;

    /// <summary>It is carried out as an initiative, in the plan or through an amendment of it.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBecome"/>.</exception>
    public void BecomeInitiative(Guid initiativeId)
    {
        BrokenRuleException.Unless(CanBecome, "It has become something already, or is carried out.");
        InitiativeId = initiativeId;
        Touch();
    }

    /// <summary>Another party is asked to carry it out.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBecome"/>.</exception>
    public void BecomeRequest(Guid requestId)
    {
        BrokenRuleException.Unless(CanBecome, "It has become something already, or is carried out.");
        RequestId = requestId;
        Touch();
    }

    /// <exception cref="BrokenRuleException">It is already.</exception>
    public void Complete(DateTime now)
    {
        BrokenRuleException.Unless(DoneOn is null, "It is carried out already.");
        DoneOn = now.DayInDenmark();
        Touch();
    }

    /// <summary>It is not carried out after all.</summary>
    /// <exception cref="BrokenRuleException">Nobody said that it is.</exception>
    public void Reopen()
    {
        BrokenRuleException.Unless(DoneOn is not null, "Nobody said that it is carried out.");
        DoneOn = null;
        Touch();
    }

    internal static Decision In(Meeting meeting, AgendaItem item, DecisionContent content, DateTime now)
    {
        var decision = new Decision { MeetingId = meeting.Id, PartnershipId = meeting.PartnershipId, ItemId = item.Id, DecidedAt = now };
        decision.Rewrite(content);
        return decision;
    }

    internal void Rewrite(DecisionContent content)
    {
        BrokenRuleException.Unless(content.Text.Length is > 0 and <= TextMaxLength, "A decision needs words.");
        (Text, OrganisationId, PostId, DueOn) = (content.Text, content.OrganisationId, content.PostId, content.DueOn);
        Touch();
    }
}

/// <summary>What was decided, who carries it out, and by when. The words are trimmed; a post is one of the party's own.</summary>
public sealed record DecisionContent(string Text, Guid OrganisationId, Guid? PostId, DateOnly? DueOn);
