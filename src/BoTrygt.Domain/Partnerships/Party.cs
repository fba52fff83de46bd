using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>An organisation as a party of one partnership. Its kind says which party it is.</summary>
public class Party
{
    public Guid PartnershipId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public required Organisation Organisation { get; init; }
}
