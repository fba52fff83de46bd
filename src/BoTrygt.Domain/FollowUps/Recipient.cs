namespace BoTrygt.Domain.FollowUps;

/// <summary>Somebody who is told, and in which capacity.</summary>
public sealed record Recipient(Guid PersonId, Capacity As);

/// <summary>In which capacity somebody is told.</summary>
public enum Capacity
{
    /// <summary>Holds the post that owns the initiative.</summary>
    Owner,

    /// <summary>Holds the deputy post.</summary>
    Deputy,

    /// <summary>Coordinates for the party that owns the initiative, or for the one that is asked.</summary>
    Coordinator,

    /// <summary>Bo trygt's consultant.</summary>
    Consultant,

    /// <summary>Asked for something, or answers for the party that did.</summary>
    Asker,
}
