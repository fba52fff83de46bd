namespace BoTrygt.Web.Shared.Forms;

/// <summary>A button that removes something for good, and asks first.</summary>
/// <param name="Address">Where it is posted to.</param>
/// <param name="What">What is removed, as it stands in the middle of a sentence.</param>
public sealed record Removal(string Address, string What);
