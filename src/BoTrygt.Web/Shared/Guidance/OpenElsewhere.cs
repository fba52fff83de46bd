namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Somebody else's unsaved work in an article.</summary>
/// <param name="Name">Whose.</param>
/// <param name="IsOpen">The form is open now.</param>
/// <param name="SavedAt">UTC: when something was typed last.</param>
public sealed record OpenElsewhere(string Name, bool IsOpen, DateTime SavedAt);
