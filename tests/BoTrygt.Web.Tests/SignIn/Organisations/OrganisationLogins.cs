namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>The logins of two organisations, for all tests of them, one test at a time.</summary>
public sealed class OrganisationLogins : IAsyncLifetime
{
    public const string Name = "OrganisationLogins";

    internal SomeProvider Aarhus { get; private set; } = null!;
    internal SomeProvider Randers { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Aarhus = await SomeProvider.StartAsync("login.aarhus.test");
        Randers = await SomeProvider.StartAsync("login.randers.test");
    }

    public async Task DisposeAsync()
    {
        await Aarhus.DisposeAsync();
        await Randers.DisposeAsync();
    }

    /// <summary>The portal's own way to them.</summary>
    public HttpMessageHandler Way() => new ByHost([Aarhus, Randers]);

    private sealed class ByHost(IReadOnlyList<SomeProvider> providers) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var provider = providers.FirstOrDefault(one => new Uri(one.Authority).Host == request.RequestUri?.Host) ?? throw new HttpRequestException("Nobody is there.");
            using var way = new HttpMessageInvoker(provider.Handler());
            return await way.SendAsync(request, cancellationToken);
        }
    }
}

[CollectionDefinition(OrganisationLogins.Name)]
public sealed class OrganisationLoginsCollection : ICollectionFixture<OrganisationLogins>;
