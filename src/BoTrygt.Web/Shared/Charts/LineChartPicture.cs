namespace BoTrygt.Web.Shared.Charts;

/// <summary>A chart with its words.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Description">What a screen reader says instead of the picture: one sentence with the first and last number.</param>
/// <param name="LimitText">How the target line is named, such as <c>under 74</c>; null without a line.</param>
public sealed record LineChartPicture(LineChart Chart, string Description, string? LimitText = null);
