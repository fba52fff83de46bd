namespace BoTrygt.Domain.Access;

/// <summary>A membership that is active today, in one partnership where its organisation has a seat.</summary>
/// <param name="Role">The membership's role.</param>
/// <param name="OrganisationId">The membership's organisation.</param>
/// <param name="PartnershipId">A running partnership of it; null when it has none.</param>
public sealed record Seat(Role Role, Guid OrganisationId, Guid? PartnershipId);
