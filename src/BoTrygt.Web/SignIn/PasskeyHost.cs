using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Which address passkeys belong to: the one that the operator set, whatever host a request names. A browser signs the address of
/// the page that it is on, so a key cannot be used on a page that only looks like the portal.
/// </summary>
internal sealed class PasskeyHost(PortalSettings settings, PublicHost host) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = settings.PublicHost?.Host;
        options.UserVerificationRequirement = options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && host.Of(context.HttpContext.Request)?.GetLeftPart(UriPartial.Authority) == context.Origin);
    }
}
