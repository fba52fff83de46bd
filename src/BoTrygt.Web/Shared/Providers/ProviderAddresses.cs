namespace BoTrygt.Web.Shared.Providers;

/// <summary>Where one signs in with an organisation's own login.</summary>
public static class ProviderAddresses
{
    public const string Door = "/log-ind/organisation";

    /// <summary>Leads to the organisation's login at once.</summary>
    public static string Of(Guid organisationId) => $"{Door}/{organisationId}";

    /// <summary>Where the login sends people back to: it is told this address when the portal is set up there.</summary>
    public static string Answer(Guid organisationId) => $"{Of(organisationId)}/svar";
}
