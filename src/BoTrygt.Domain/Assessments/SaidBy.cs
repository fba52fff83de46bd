namespace BoTrygt.Domain.Assessments;

/// <summary>Who says something, for which party, and when (UTC).</summary>
public sealed record SaidBy(Guid OrganisationId, Guid PersonId, DateTime At);
