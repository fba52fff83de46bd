namespace BoTrygt.Web.Shared.Settings;

/// <summary>What an installation says of itself (section <c>Portal</c>). Nothing here is invented: what is not set is not shown.</summary>
public sealed record PortalSettings
{
    /// <summary>The address that citizens use, such as <c>https://portal.example.dk</c>; for links that leave the portal.</summary>
    public Uri? PublicHost { get; private init; }

    public string? ContactEmail { get; private init; }
    public string? ContactPhone { get; private init; }
    public string? ContactAddress { get; private init; }

    public bool HasContact => ContactEmail is not null || ContactPhone is not null || ContactAddress is not null;

    /// <exception cref="SettingException">The public host is not an http(s) address without a path.</exception>
    public static PortalSettings From(IConfiguration configuration) => new()
    {
        PublicHost = Host(configuration["Portal:PublicHost"]),
        ContactEmail = Set(configuration["Portal:ContactEmail"]),
        ContactPhone = Set(configuration["Portal:ContactPhone"]),
        ContactAddress = Set(configuration["Portal:ContactAddress"]),
    };

    private static Uri? Host(string? text)
    {
        if (Set(text) is not { } address)
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.AbsolutePath == "/"
            ? uri
            : throw new SettingException($"Portal:PublicHost er '{address}', men skal være en adresse som https://portal.example.dk");
    }

    private static string? Set(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
