using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Running;

/// <summary>No address that somebody sends along leads out of the portal: every path that takes one, every way it can be written.</summary>
public sealed class RedirectTests : IDisposable
{
    private static readonly Uri Portal = new("https://localhost");
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly GuardedPortal _portal;

    public RedirectTests() => _portal = new() { Clock = _clock };

    [Fact]
    public async Task After_a_sign_in()
    {
        foreach (var address in HostileAddresses.All)
        {
            using var browser = new Browser(_portal);
            AssertStays(await browser.SubmitAsync("/log-ind", ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password), ("til", address)), address, leads: true);
            AssertStays(await browser.SubmitAsync("/log-ind", [("til", address)]), address, leads: false);
        }
    }

    [Fact]
    public async Task After_a_code()
    {
        using var own = new Browser(_portal);
        var telephone = await Telephone.AddAsync(own, _clock);
        foreach (var address in HostileAddresses.All)
        {
            using var browser = new Browser(_portal);
            var asked = await browser.SignInAsync();
            AssertStays(await browser.SubmitAsync(asked, ("Code", telephone.NextCode()), ("til", address)), address, leads: true);
        }
    }

    [Fact]
    public async Task The_way_on_for_whoever_is_signed_in_already()
    {
        using var browser = new Browser(_portal);
        var open = await browser.OpenAsync("/log-ind");
        await browser.SignInAsync();
        foreach (var address in HostileAddresses.All)
        {
            var page = await browser.OpenAsync($"/log-ind?til={Uri.EscapeDataString(address)}");
            AssertOurs(page.Document.QuerySelector("main a.button")?.GetAttribute("href"), address);
            AssertStays(await browser.SubmitAsync(open, ("til", address)), address, leads: true);
        }
    }

    /// <summary>The page that a kept form was on is what the browser said, and the form goes back to where it was for.</summary>
    [Fact]
    public async Task A_form_that_was_interrupted()
    {
        foreach (var address in HostileAddresses.All.Where(one => Uri.TryCreate(Portal, one, out _) && !one.Any(char.IsControl)))
        {
            using var browser = new Browser(_portal);
            var door = await browser.PostAsync(GuardedController.Path, [("Text", "Lygter"), ("til", address)], page: $"/{address.TrimStart('/')}");
            AssertStays(door, address, leads: false);
            var resumed = await browser.SubmitAsync(door, ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password), ("til", address));
            Assert.Equal(GuardedController.Path, Form.Of(resumed, "main form").Action);
        }
    }

    [Fact]
    public async Task A_button_that_is_pressed_again_after_a_sign_in()
    {
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);
        foreach (var address in HostileAddresses.All)
        {
            AssertStays(await desk.PostAsync("/proeve/knap", ("plads", "1"), ("efter-log-ind", address)), address, leads: true);
        }
    }

    [Fact]
    public async Task Buttons_that_lead_back_to_where_they_stood()
    {
        using var desk = await Desk.OfAsync(_portal, Browser.Coordinator);
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, one => one.Milestones.Count > 0 && one.Status == InitiativeStatus.Running);
        var own = $"/arbejdsrum/indsatser/{initiative.Id}";
        var milestone = $"{own}/milepaele/{initiative.Milestones.First().Id}";
        foreach (var address in HostileAddresses.All)
        {
            foreach (var path in new[] { $"{own}/visning/skjul", $"{own}/status", $"{milestone}/naaet", $"{milestone}/fortryd", $"{own}/visning", $"{own}/ikke-igen" })
            {
                AssertStays(await desk.PostAsync(path, ("retur", address), ("status", "Running"), ("fra", "Running")), $"{path} {address}", leads: path != $"{own}/visning" && path != $"{own}/ikke-igen");
            }
        }
    }

    /// <summary>A path that takes an address and stands not above is found here. Passkeys and organisations' logins lead on by the same <see cref="BoTrygt.Web.SignIn.Onward"/> as the door.</summary>
    [Fact]
    public void These_are_all_that_take_one() => Assert.Equal(
        ["GET log-ind", "GET log-ind/organisation", "GET log-ind/organisation/{organisationId:guid}", "POST arbejdsrum/indsatser/{id:guid}/ikke-igen", "POST arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/fortryd", "POST arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/naaet", "POST arbejdsrum/indsatser/{id:guid}/status", "POST arbejdsrum/indsatser/{id:guid}/visning", "POST arbejdsrum/indsatser/{id:guid}/visning/skjul", "POST log-ind", "POST log-ind/adgangsnoegle", "POST log-ind/kode", "POST log-ind/organisation"],
        _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo.GetParameters().Any(TakesAddress) == true)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {endpoint.RoutePattern.RawText?.TrimStart('/')}").Order(StringComparer.Ordinal));

    public void Dispose() => _portal.Dispose();

    private static bool TakesAddress(System.Reflection.ParameterInfo parameter) => parameter.ParameterType == typeof(string)
        ? IsAddress(parameter.Name)
        : parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(string) && IsAddress(property.Name));

    private static bool IsAddress(string? name) => name is "til" or "retur" || new[] { "return", "redirect", "goto" }.Any(word => name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static void AssertStays(Page page, string address, bool leads)
    {
        Assert.True((int)page.Status < 500, $"{page.Status} for {address}");
        // A form with a NUL is not read at all.
        Assert.True(!leads || page.Status == (address.Contains('\0', StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.Found), $"{page.Status} for {address}");
        if (page.Location is not null)
        {
            AssertOurs(page.Location, address);
        }
    }

    /// <summary>As a browser takes it: backslashes are slashes, and what is no letter at all is left out.</summary>
    private static void AssertOurs(string? location, string address)
    {
        Assert.NotNull(location);
        var seen = string.Concat(location.Trim().Where(letter => letter is not ('\t' or '\r' or '\n'))).Replace('\\', '/');
        Assert.True(seen.StartsWith('/') && !seen.StartsWith("//", StringComparison.Ordinal) && !location.Any(char.IsControl), $"»{location}« for »{address}«");
        Assert.Equal(Portal.Authority, new Uri(Portal, seen).Authority);
    }
}
