using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>Why a plan has no initiative under a principle.</summary>
public class PrincipleReason : IBelongToPartnership
{
    public const int TextMaxLength = 600;

    public required Guid PlanId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>1 to 4.</summary>
    public required int PrincipleNumber { get; init; }

    /// <summary>Not empty.</summary>
    public required string Text { get; set; }
}
