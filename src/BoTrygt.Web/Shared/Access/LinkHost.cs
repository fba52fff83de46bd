using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Where links that let somebody in lead: to a new password, or to an invitation. Without an address the log says what to set. In
/// Development, where mails go nowhere, the log shows the link.
/// </summary>
public sealed class LinkHost(PublicHost host, IHostEnvironment environment, ILogger<LinkHost> logger)
{
    /// <summary>Null when there is no address to lead to; the log says what to set.</summary>
    public Uri? Of(HttpRequest request)
    {
        if (host.Of(request) is { } address)
        {
            return address;
        }

        logger.LogError("Portal:PublicHost mangler, så der kan ikke sendes links, som lukker nogen ind. Sæt den til portalens adresse, for eksempel https://portal.example.dk");
        return null;
    }

    /// <summary>In Development a link is found in the log.</summary>
    public void Show(Uri link)
    {
        if (environment.IsDevelopment())
        {
            logger.LogInformation("Link i en mail: {Link}", link);
        }
    }
}
