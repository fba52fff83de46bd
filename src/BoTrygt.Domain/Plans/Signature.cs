using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// A party's signature on a version of a plan (underskrift): one for each party. It is never edited; whoever
/// signs for the party may take it back while the version is open.
/// </summary>
public class Signature : IBelongToPartnership
{
    public const int ReservationMaxLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PlanVersionId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>The party that it binds.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;

    /// <summary>Who signed for the party.</summary>
    public required Guid PersonId { get; init; }

    public Person Person { get; private init; } = null!;

    /// <summary>Signed as the deputy of whoever signs for the party.</summary>
    public required bool IsDeputys { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SignedAt { get; init; }

    /// <summary>What the party does not agree with although it signs (forbehold); null when there is nothing.</summary>
    public required string? Reservation { get; init; }

    /// <summary>The SHA-256 of the snapshot that was on the page when it was signed; the same as the version's.</summary>
    public required string Hash { get; init; }
}
