using System.Globalization;

namespace BoTrygt.Web.Shared.Settings;

/// <summary>What becomes of mails in an installation (section <c>Mail</c>).</summary>
public sealed record MailSettings
{
    private const int StandardDays = 90;
    private const int MostDays = 3650;

    /// <summary>How long a mail is kept, sent or not.</summary>
    public required TimeSpan KeepFor { get; init; }

    /// <summary>Whether the operator named a mail server.</summary>
    public required bool HasServer { get; init; }

    /// <exception cref="SettingException">The days are no whole number from 7 to 3650.</exception>
    public static MailSettings From(IConfiguration configuration) => new()
    {
        KeepFor = TimeSpan.FromDays(Days(configuration["Mail:KeepDays"])),
        HasServer = !string.IsNullOrWhiteSpace(configuration["Mail:Host"]),
    };

    /// <summary>A week at least: for three days a mail may still be on its way.</summary>
    private static int Days(string? text) => string.IsNullOrWhiteSpace(text) ? StandardDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 7 and <= MostDays ? days
        : throw new SettingException($"Mail:KeepDays er '{text}', men skal være et helt antal dage fra 7 til {MostDays}.");
}
