using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Stands for something that is to be made in a partnership, so that rights can be asked for before it is.</summary>
public sealed record InPartnership(Guid PartnershipId) : IBelongToPartnership;
