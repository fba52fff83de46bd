using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Where links in mails lead. Only to the address that the operator set: a request's own host is whatever its sender
/// wrote. In Development, where nobody has set one, the request's host does, and the log shows the link.
/// </summary>
public sealed class LinkHost(PortalSettings settings, IHostEnvironment environment, ILogger<LinkHost> logger)
{
    /// <summary>Null when there is no address to lead to; the log says what to set.</summary>
    public Uri? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (settings.PublicHost is null && !environment.IsDevelopment())
        {
            logger.LogError("Portal:PublicHost mangler, så der kan ikke sendes link til en ny adgangskode. Sæt den til portalens adresse, for eksempel https://portal.example.dk");
            return null;
        }

        return settings.PublicHost ?? new Uri($"{request.Scheme}://{request.Host}");
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
