using System.Globalization;
using System.Net.Mail;
using BoTrygt.Integrations.Mail;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.StartUp;

/// <summary>The mail server (section <c>Mail</c>) and what sends. Without <c>Mail:Host</c> nothing is sent, and the mails wait.</summary>
internal static class MailServices
{
    private const int StandardPort = 25;

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(MailSettings.From(builder.Configuration));
        if (AddressFrom(builder.Configuration.GetSection("Mail")) is { } address)
        {
            builder.Services.AddSingleton(new MailServer(address));
            builder.Services.AddScoped<OutboxSender>();
        }
    }

    /// <exception cref="SettingException">A setting cannot be used.</exception>
    private static MailServerAddress? AddressFrom(IConfiguration mail) => Text(mail, "Host") is not { } host ? null : new(host, Port(mail), From(mail))
    {
        User = Text(mail, "User"),
        Password = Text(mail, "Password"),
        Encryption = Encryption(mail),
    };

    private static int Port(IConfiguration mail) => Text(mail, "Port") is not { } text ? StandardPort
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port
        : throw new SettingException($"Mail:Port er '{text}', men skal være et tal fra 1 til 65535.");

    private static string From(IConfiguration mail) => Text(mail, "From") is { } from && MailAddress.TryCreate(from, out _)
        ? from
        : throw new SettingException($"Mail:From er '{Text(mail, "From")}', men skal være den adresse, mails kommer fra, for eksempel Bo trygt <portal@example.dk>");

    private static MailEncryption Encryption(IConfiguration mail) => Text(mail, "Tls") is not { } text ? MailEncryption.Auto
        : Enum.TryParse<MailEncryption>(text, ignoreCase: true, out var encryption) && Enum.IsDefined(encryption) ? encryption
        : throw new SettingException($"Mail:Tls er '{text}', men skal være {string.Join(", ", Enum.GetNames<MailEncryption>())}.");

    private static string? Text(IConfiguration mail, string key) => mail[key]?.Trim() is { Length: > 0 } text ? text : null;
}
