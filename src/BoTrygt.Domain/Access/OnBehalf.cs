namespace BoTrygt.Domain.Access;

/// <summary>Who does something, and for which organisation.</summary>
public sealed record OnBehalf(Guid PersonId, Guid OrganisationId);
