using System.Text.Encodings.Web;
using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>Sends people to an organisation's login, and reads what it answers.</summary>
public sealed class ProviderConversation(ProviderOptions options, ILoggerFactory logs)
{
    /// <summary>Answers the request with the way to the login. False when the login cannot be reached.</summary>
    public async Task<bool> TryAskAsync(IdentityProvider provider, string returnPath, HttpContext http)
    {
        try
        {
            var handler = await HandlerAsync(provider, http);
            await handler.ChallengeAsync(new AuthenticationProperties { RedirectUri = returnPath });
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log(provider, failure);
            return false;
        }
    }

    public async Task<ProviderAnswer> HearAsync(IdentityProvider provider, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            var handler = await HandlerAsync(provider, http);
            var isHandled = await handler.HandleRequestAsync();
            var answer = http.Features.Get<ProviderAnswer>() ?? new(null, null, new InvalidOperationException(isHandled ? "The login was given up." : "The address is not the login's."));
            if (answer.Failure is { } failure)
            {
                Log(provider, failure);
            }

            return answer;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log(provider, failure);
            return new(null, null, failure);
        }
    }

    /// <summary>Not by name from the list of schemes: the logins are rows, and come and go while the portal runs.</summary>
    private async Task<OpenIdConnectHandler> HandlerAsync(IdentityProvider provider, HttpContext http)
    {
        var handler = new OpenIdConnectHandler(new OnlyThese(options.Of(provider)), logs, HtmlEncoder.Default, UrlEncoder.Default);
        await handler.InitializeAsync(new AuthenticationScheme(ProviderOptions.SchemeOf(provider), null, typeof(OpenIdConnectHandler)), http);
        return handler;
    }

    /// <summary>Without the query, which holds the code, and without what the login said about a person.</summary>
    private void Log(IdentityProvider provider, Exception failure) =>
        logs.CreateLogger<ProviderConversation>().LogWarning("Login hos organisation {Organisation} lykkedes ikke: {Kind} {Reason}", provider.OrganisationId, failure.GetType().Name, failure.Message);

    private sealed class OnlyThese(OpenIdConnectOptions these) : IOptionsMonitor<OpenIdConnectOptions>
    {
        public OpenIdConnectOptions CurrentValue => these;

        public OpenIdConnectOptions Get(string? name) => these;

        public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
    }
}
