using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A post that takes part in running a partnership.</summary>
public class Member : IBelongToPartnership
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required Guid PostId { get; init; }
    public Post Post { get; private init; } = null!;
    public required MemberGroup Group { get; init; }
}
