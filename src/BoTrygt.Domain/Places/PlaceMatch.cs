namespace BoTrygt.Domain.Places;

/// <summary>A municipality that a citizen may have meant, and the town or postal code that led to it.</summary>
/// <param name="Municipality">The municipality found.</param>
/// <param name="Via">The postal code and town that matched, such as <c>8260 Viby J</c>; null when the municipality's own name did.</param>
public sealed record PlaceMatch(Municipality Municipality, string? Via);
