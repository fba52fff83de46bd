using BoTrygt.Domain.Onboardings;

namespace BoTrygt.Web.Shared.Onboardings;

/// <param name="Checklist">What is there and what is missing.</param>
/// <param name="AddressOf">Where the reader does a step; null for what others do.</param>
public sealed record ChecklistView(OnboardingChecklist Checklist, Func<OnboardingLine, string?> AddressOf);
