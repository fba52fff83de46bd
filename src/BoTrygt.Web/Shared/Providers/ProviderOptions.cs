using System.Collections.Concurrent;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>
/// How the portal speaks with each organisation's login: authorization code with PKCE, state, nonce, and the issuer that the login's own
/// configuration names. Made from the row, and anew when the row has another version, so that no portal has to be started again.
/// </summary>
public sealed class ProviderOptions(IDataProtectionProvider protection, IHttpClientFactory clients, ProviderSecrets secrets, PublicHost host, TimeProvider clock)
{
    /// <summary>The client that asks the logins.</summary>
    public const string Client = "identity-providers";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, (int Version, OpenIdConnectOptions Options)> _made = [];

    /// <summary>What the login is known as; an answer that was asked for by another one does not open.</summary>
    public static string SchemeOf(IdentityProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return $"organisation-{provider.Id:N}";
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">See <see cref="ProviderSecrets.Open"/>.</exception>
    public OpenIdConnectOptions Of(IdentityProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (_made.TryGetValue(provider.Id, out var made) && made.Version == provider.Version)
        {
            return made.Options;
        }

        var options = Make(provider);
        _made[provider.Id] = (provider.Version, options);
        return options;
    }

    private OpenIdConnectOptions Make(IdentityProvider provider)
    {
        var options = new OpenIdConnectOptions
        {
            Authority = provider.Authority,
            ClientId = provider.ClientId,
            ClientSecret = secrets.Open(provider),
            ResponseType = OpenIdConnectResponseType.Code,
            ResponseMode = OpenIdConnectResponseMode.Query, // The answer comes by a link, so that cookies need not be open to other sites' forms.
            CallbackPath = ProviderAddresses.Answer(provider.OrganisationId),
            SignInScheme = IdentityConstants.ApplicationScheme, // Is not used: see ProviderAnswer.
            MapInboundClaims = false,
            GetClaimsFromUserInfoEndpoint = true,
            Backchannel = clients.CreateClient(Client),
            RemoteAuthenticationTimeout = Patience,
            TimeProvider = clock,
            Events = new() { OnRedirectToIdentityProvider = LeadBackToThePortal, OnTicketReceived = ProviderAnswer.KeepAsync, OnRemoteFailure = ProviderAnswer.KeepFailureAsync },
        };
        options.Scope.Add("email");
        ReadClaims(options, provider);
        Name(options.CorrelationCookie, "botrygt-svar.");
        Name(options.NonceCookie, "botrygt-engang.");
        new OpenIdConnectPostConfigureOptions(protection).PostConfigure(SchemeOf(provider), options);
        return options;
    }

    /// <summary>What the login tells apart from its signed answer counts as well.</summary>
    private static void ReadClaims(OpenIdConnectOptions options, IdentityProvider provider)
    {
        foreach (var type in provider.RoleClaims.Select(claim => claim.Type).Append("email_verified").Distinct())
        {
            options.ClaimActions.MapJsonKey(type, type);
        }
    }

    private static void Name(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // In Production the cookie policy asks for more.
    }

    /// <summary>Behind a proxy the portal does not know its address, and a request may name any.</summary>
    private Task LeadBackToThePortal(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = host.Of(context.Request) is { } address ? new Uri(address, context.Options.CallbackPath).ToString() : context.ProtocolMessage.RedirectUri;
        return Task.CompletedTask;
    }
}
