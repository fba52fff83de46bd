using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Architecture;

[Collection(SharedDevelopmentSite.Name)]
public sealed class EndpointTests(DevelopmentSite site)
{
    [Fact]
    public void Every_endpoint_says_who_may_enter() =>
        Wrong.None(Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
            && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void The_endpoints_are_all_seen() =>
        Assert.Superset(
            new HashSet<string?> { "", "bo-trygt-i/{slug}", "/health/live", "/version", "css/site.css" },
            Endpoints().OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet());

    private IReadOnlyList<Endpoint> Endpoints() => site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints;
}
