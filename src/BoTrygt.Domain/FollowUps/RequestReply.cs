using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.FollowUps;

/// <summary>What somebody said to a request. It is never edited.</summary>
public class RequestReply : IBelongToPartnership
{
    public const int TextMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid RequestId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>For which party.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;
    public required RequestAct Act { get; init; }

    /// <summary>May be empty where the act says it all.</summary>
    public required string Text { get; init; }

    /// <summary>The day that was promised with it; null when it is no promise.</summary>
    public required DateOnly? PromisedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }
}
