using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>That a revision reaches the citizens, at once or at a set time (offentliggørelse).</summary>
public class Publication
{
    public const int NoteMaxLength = 300;
    public const int ReasonMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public required int Revision { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime DueAt { get; init; }

    public required ChangeNote Change { get; init; }
    public required Guid? DecidedById { get; init; }
    public Person? DecidedBy { get; private init; }

    /// <summary>Why it could not wait for a second pair of eyes; null when it has been approved.</summary>
    public string? UrgentReason { get; init; }

    public PublicationState State { get; private set; }

    /// <summary>UTC: when it came out.</summary>
    public DateTime? DoneAt { get; private set; }

    public bool IsUrgent => UrgentReason is not null;

    internal void Complete(DateTime now) => (State, DoneAt) = (PublicationState.Done, now);

    internal void CallOff() => State = PublicationState.CalledOff;
}

/// <summary>What readers are told of a change.</summary>
/// <param name="IsMajor">The advice is another one: the page gets a new date, and feeds tell of it.</param>
/// <param name="Text">What is new, in a sentence; empty for a minor change and for what is new altogether.</param>
public sealed record ChangeNote(bool IsMajor, string Text);

public enum PublicationState
{
    Planned,
    Done,
    CalledOff,
}
