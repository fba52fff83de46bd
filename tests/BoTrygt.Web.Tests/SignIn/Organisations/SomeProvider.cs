using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>An organisation's login: a real OpenID Connect server (OpenIddict), at which whoever comes is the person that the test says.</summary>
internal sealed class SomeProvider : IAsyncDisposable
{
    public const string ClientId = "botrygt";
    public const string Secret = "en-hemmelighed-som-ingen-ser";

    private readonly SqliteConnection _memory = new("Data Source=:memory:");
    private readonly WebApplication _server;
    private readonly SomeAddress? _address;

    private SomeProvider(string host, SomeAddress? address)
    {
        Authority = $"https://{host}{(address is null ? "" : $":{address.Port}")}/";
        _address = address;
        _memory.Open();
        var builder = WebApplication.CreateSlimBuilder();
        _ = address is null ? builder.WebHost.UseTestServer() : builder.WebHost.ConfigureKestrel(address.Listen);
        builder.Services.AddDbContext<ProviderDb>(options => options.UseSqlite(_memory).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderDb>())
            .AddServer(server =>
            {
                server.SetIssuer(Authority).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile, Scopes.Email);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough();
            });
        _server = builder.Build();
        _server.UseAuthentication();
        _server.MapGet("/authorize", Authorize);
    }

    public string Authority { get; }

    /// <summary>What it says of whoever comes; see <see cref="Is"/>.</summary>
    public ClaimsIdentity Person { get; private set; } = new();

    /// <param name="host">Its name.</param>
    /// <param name="address">Where a browser reaches it; without one it is in this process alone.</param>
    public static async Task<SomeProvider> StartAsync(string host, SomeAddress? address = null)
    {
        var provider = new SomeProvider(host, address);
        await using var scope = provider._server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProviderDb>().Database.EnsureCreatedAsync();
        await provider._server.StartAsync();
        return provider;
    }

    /// <summary>Knows the portal, and where people come back to it.</summary>
    public async Task KnowAsync(Uri answerAddress)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        if (await applications.FindByClientIdAsync(ClientId) is { } known)
        {
            await applications.DeleteAsync(known);
        }

        await applications.CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = Secret,
            RedirectUris = { answerAddress },
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile },
        });
    }

    /// <summary>Whoever comes from now on is this one.</summary>
    public void Is(string subject, string? email, params (string Type, string Value)[] claims)
    {
        Person = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        Person.SetClaim(Claims.Subject, subject).SetClaim(Claims.Email, email).SetClaim(Claims.Name, "Nanna Ny");
        foreach (var claim in claims.GroupBy(claim => claim.Type, claim => claim.Value))
        {
            _ = claim.Key == Claims.EmailVerified ? Person.SetClaim(claim.Key, bool.Parse(claim.Single())) : Person.SetClaims(claim.Key, [.. claim]);
        }

        Person.SetDestinations(_ => [Destinations.IdentityToken]);
    }

    /// <summary>Asks it as a browser does: where it sends the person back to.</summary>
    public async Task<string> AnswerAsync(string address)
    {
        using var browser = new HttpClient(Handler());
        using var answer = await browser.GetAsync(new Uri(address));
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What reaches it.</summary>
    public HttpMessageHandler Handler() => _address?.Handler() ?? _server.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _memory.DisposeAsync();
        _address?.Dispose();
    }

    private IResult Authorize(HttpContext http)
    {
        var person = new ClaimsPrincipal(Person);
        person.SetScopes(http.GetOpenIddictServerRequest()?.GetScopes() ?? []);
        return Results.SignIn(person, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private sealed class ProviderDb(DbContextOptions<ProviderDb> options) : DbContext(options);
}
