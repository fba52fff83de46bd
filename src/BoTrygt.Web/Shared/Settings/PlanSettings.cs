using System.Globalization;

namespace BoTrygt.Web.Shared.Settings;

/// <summary>How an installation runs its plans (section <c>Plans</c>).</summary>
public sealed record PlanSettings
{
    private const int StandardDays = 7;
    private const int MostDays = 90;

    /// <summary>How long a party may leave a plan unsigned before it is reminded; as long again its deputy, and then the consultant.</summary>
    public required TimeSpan RemindAfter { get; init; }

    /// <exception cref="SettingException">The days are no whole number from 1 to 90.</exception>
    public static PlanSettings From(IConfiguration configuration) => new() { RemindAfter = TimeSpan.FromDays(Days(configuration["Plans:RemindAfterDays"])) };

    private static int Days(string? text) => string.IsNullOrWhiteSpace(text) ? StandardDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
        : throw new SettingException($"Plans:RemindAfterDays er '{text}', men skal være et helt antal dage fra 1 til {MostDays}.");
}
