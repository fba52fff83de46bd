using System.Net;
using BoTrygt.Web.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>Where an operator asks for a second factor, whoever has to have one and has none adds one before anything else.</summary>
public sealed class RequiredSecondFactorTests : IDisposable
{
    private const string AddOne = "/konto/to-trin";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly GuardedPortal _portal;
    private readonly Browser _browser;

    public RequiredSecondFactorTests()
    {
        _portal = new GuardedPortal { Clock = _clock, Settings = new() { ["Access:RequireSecondFactor"] = "true" } };
        _browser = new(_portal);
    }

    [Theory]
    [InlineData("koordinator.aarhus", true)]
    [InlineData("administrator", true)]
    [InlineData("redaktoer.aarhus", true)]
    [InlineData("laeser.aarhus", false)]
    [InlineData("forening.aarhus", false)]
    public async Task All_but_readers_and_associations_add_one_before_anything_else(string person, bool isLed)
    {
        await _browser.SignInAsync($"{person}@demo.invalid");

        foreach (var path in new[] { "/arbejdsrum", "/arbejdsrum/mine-mails" })
        {
            Assert.Equal(isLed ? AddOne : null, (await _browser.OpenAsync(path)).Location);
        }

        foreach (var path in new[] { "/konto", AddOne, "/konto/adgangskode" })
        {
            Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(path)).Status);
        }
    }

    [Fact]
    public async Task With_one_everything_opens()
    {
        await Telephone.AddAsync(_browser, _clock);

        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync("/arbejdsrum")).Status);
    }

    /// <summary>What was typed is not saved, and the browser's own way back still has it.</summary>
    [Fact]
    public async Task A_form_that_is_sent_without_one_does_nothing_and_leads_there()
    {
        await _browser.SignInAsync();

        Assert.Equal(AddOne, (await _browser.PostAsync(GuardedController.Path, [("Text", "Lygter")])).Location);
    }

    [Fact]
    public async Task It_is_required_in_Production_and_not_for_the_made_up_people_of_Development()
    {
        await using var production = new PortalFactory { IsProduction = true };
        await using var development = new PortalFactory();

        Assert.True(production.Services.GetRequiredService<SecondFactorSettings>().IsRequired);
        Assert.False(development.Services.GetRequiredService<SecondFactorSettings>().IsRequired);
    }

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }
}
