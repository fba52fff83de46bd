using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>An initiative as citizens read it.</summary>
public sealed record InitiativeCard(PublishedInitiative Initiative, string Theme, string Principle);
