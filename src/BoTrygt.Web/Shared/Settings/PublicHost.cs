namespace BoTrygt.Web.Shared.Settings;

/// <summary>
/// Where addresses that leave the portal lead. Only to what the operator set: a request's own host is whatever its sender
/// wrote. In Development, where nobody has set it, the request's host does.
/// </summary>
public sealed class PublicHost(PortalSettings settings, IHostEnvironment environment)
{
    /// <summary>Null when there is none.</summary>
    public Uri? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return settings.PublicHost ?? (environment.IsDevelopment() ? new Uri($"{request.Scheme}://{request.Host}") : null);
    }
}
