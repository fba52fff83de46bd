using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>Aarhus has a login of its own, for addresses in demo.invalid; so has Randers, for addresses in randers.invalid.</summary>
[Collection(OrganisationLogins.Name)]
public abstract class OrganisationTest : IAsyncLifetime
{
    protected const string Workroom = "/arbejdsrum";

    /// <summary>On a machine that runs other tests at the same time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What it says of somebody who showed two factors there.</summary>
    private protected static readonly (string, string) TwoFactors = ("amr", "mfa");

    private readonly OrganisationLogins _logins;

    private protected OrganisationTest(OrganisationLogins logins)
    {
        _logins = logins;
        Portal = new()
        {
            Settings = new() { ["Access:RequireSecondFactor"] = "true" },
            AlsoServices = services => services.AddHttpClient(ProviderOptions.Client, http => http.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(logins.Way),
        };
        Browser = new(Portal);
    }

    protected PortalFactory Portal { get; }
    private protected Browser Browser { get; }
    private protected SomeProvider Aarhus => _logins.Aarhus;
    private protected SomeProvider Randers => _logins.Randers;
    protected Guid AarhusId { get; private set; }
    protected Guid RandersId { get; private set; }

    public virtual async Task InitializeAsync()
    {
        AarhusId = await OrganisationOfAsync(Browser.Coordinator);
        RandersId = await OrganisationOfAsync("koordinator.randers@demo.invalid");
        await AddAsync(Aarhus, AarhusId, "demo.invalid");
        await AddAsync(Randers, RandersId, "randers.invalid");
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await Portal.DisposeAsync();
    }

    /// <summary>Goes to the organisation's login, and back.</summary>
    private protected async Task<Page> EnterAsync(SomeProvider provider, Browser? browser = null, string? path = null) => await (browser ?? Browser).OpenAsync(await provider.AnswerAsync(await AskAsync(provider, browser, path)));

    /// <summary>Where the portal sends somebody who wants to sign in there.</summary>
    private protected async Task<string> AskAsync(SomeProvider provider, Browser? browser = null, string? path = null)
    {
        var asked = await (browser ?? Browser).OpenAsync($"/log-ind/organisation/{(provider == Aarhus ? AarhusId : RandersId)}?til={Uri.EscapeDataString(path ?? "")}");
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        return asked.Location!;
    }

    private protected async Task<bool> IsSignedInAsync(Browser? browser = null) => (await (browser ?? Browser).OpenAsync("/konto")).Status == HttpStatusCode.OK;

    protected async Task ChangeAsync(Func<BoTrygtDb, Task> change)
    {
        await using var db = Portal.Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>The login as an administrator sets it up.</summary>
    protected Task SetUpAsync(Guid organisationId, Action<IdentityProvider> change) => ChangeAsync(async db =>
    {
        var row = await db.IdentityProviders.Include(provider => provider.Domains).Include(provider => provider.RoleClaims).SingleAsync(provider => provider.OrganisationId == organisationId);
        change(row);
        row.Touch();
    });

    protected Task MapAsync(params (string, string, Role)[] claims) => SetUpAsync(AarhusId, provider => provider.TakeRoleClaims(claims, OrganisationKind.Municipality));

    protected async Task<T> ReadAsync<T>(Func<BoTrygtDb, Task<T>> read)
    {
        await using var db = Portal.Database.Open();
        return await read(db);
    }

    /// <summary>What somebody is in Aarhus today.</summary>
    protected Task<List<Role>> RolesOfAsync(string email) => ReadAsync(db =>
        db.Memberships.Where(Membership.NotEndedOn(DateOnly.FromDateTime(DateTime.UtcNow))).Where(row => row.Person.Email == email).Select(row => row.Role).OrderBy(role => role).ToListAsync());

    private Task<Guid> OrganisationOfAsync(string email) => ReadAsync(db => db.Memberships.Where(row => row.Person.Email == email).Select(row => row.OrganisationId).FirstAsync());

    private async Task AddAsync(SomeProvider provider, Guid organisationId, string domain)
    {
        await provider.KnowAsync(new Uri($"https://localhost{ProviderAddresses.Answer(organisationId)}"));
        await ChangeAsync(db =>
        {
            var row = db.Add(new IdentityProvider { OrganisationId = organisationId, Authority = provider.Authority, ClientId = SomeProvider.ClientId, SecretSeal = Portal.Services.GetRequiredService<ProviderSecrets>().Seal(SomeProvider.Secret), IsOn = true }).Entity;
            row.TakeDomains([domain]);
            return Task.CompletedTask;
        });
    }
}
