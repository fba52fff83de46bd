using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Where links to a new password lead; without an address the log says what to set. In Development, where mails go nowhere,
/// the log shows the link.
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

        logger.LogError("Portal:PublicHost mangler, så der kan ikke sendes link til en ny adgangskode. Sæt den til portalens adresse, for eksempel https://portal.example.dk");
        return null;
    }

    /// <summary>In Development a link is found in the log.</summary>
    public void Show(Uri link)
    {
        if (environment.IsDevelopment())
        {
            logger.LogInformation("Link til ny adgangskode: {Link}", link);
        }
    }
}
