using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>A login speaks for its own organisation's people, and what comes back from it is the answer to what this browser asked.</summary>
public sealed class OrganisationTakeoverTests(OrganisationLogins logins) : OrganisationTest(logins)
{
    private const string RandersCoordinator = "koordinator.randers@demo.invalid";

    [Fact]
    public async Task A_foreign_login_does_not_open_an_account_by_its_address()
    {
        Randers.Is("r-1", Browser.Coordinator, TwoFactors);

        await AssertRefusedAsync(Randers);
    }

    [Fact]
    public async Task A_login_does_not_open_the_account_of_somebody_who_belongs_to_another_organisation()
    {
        Aarhus.Is("a-9", RandersCoordinator, TwoFactors); // An address in Aarhus's own domain.

        await AssertRefusedAsync(Aarhus);
    }

    [Fact]
    public async Task A_login_does_not_open_the_account_of_somebody_who_belongs_to_another_organisation_too_also_when_it_did_before()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        await EnterAsync(Aarhus);
        await ChangeAsync(async db =>
        {
            var organisation = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.Id == RandersId);
            organisation.Admit(await db.People.SingleAsync(row => row.Email == Browser.Coordinator), Role.Reader, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30));
        });

        await AssertRefusedAsync(Aarhus);
    }

    [Fact]
    public async Task A_claim_gives_no_role_to_somebody_of_another_organisation()
    {
        await MapAsync(("groups", "alle", Role.MunicipalityCoordinator));
        Aarhus.Is("a-9", RandersCoordinator, TwoFactors, ("groups", "alle"));

        await AssertRefusedAsync(Aarhus);
        Assert.Single(await RolesOfAsync(RandersCoordinator));
    }

    [Theory]
    [InlineData("koordinator.aarhus@demo.invalid", "false")]
    [InlineData("koordinator.aarhus@demo.invalid.randers.invalid", null)]
    [InlineData("koordinator.aarhus@DEMO.invalid@randers.invalid", null)]
    [InlineData("", null)]
    public async Task An_address_that_is_not_verified_or_not_of_the_organisation_opens_nothing(string email, string? verified)
    {
        await MapAsync(("groups", "alle", Role.MunicipalityCoordinator));
        Aarhus.Is("a-1", email.Length == 0 ? null : email, [TwoFactors, ("groups", "alle"), .. verified is null ? Array.Empty<(string, string)>() : [("email_verified", verified)]]);

        await AssertRefusedAsync(Aarhus);
    }

    [Fact]
    public async Task Somebody_new_who_is_given_an_old_address_does_not_get_the_account_of_whoever_had_it()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        await EnterAsync(Aarhus);
        Aarhus.Is("a-2", Browser.Coordinator, TwoFactors);

        await AssertRefusedAsync(Aarhus);
    }

    [Fact]
    public async Task The_same_subject_at_another_login_is_another_person()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        await EnterAsync(Aarhus);
        Randers.Is("a-1", "nogen@randers.invalid", TwoFactors);

        await AssertRefusedAsync(Randers);
    }

    /// <summary>Each is changed on the way there, so that the answer is to another question than this browser's.</summary>
    [Theory]
    [InlineData("nonce")]
    [InlineData("state")]
    [InlineData("code_challenge")]
    public async Task An_answer_to_another_question_opens_nothing(string parameter)
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        var asked = await AskAsync(Aarhus);
        var value = Regex.Match(asked, $"[?&]{parameter}=([^&]+)").Groups[1].Value;
        Assert.NotEmpty(value);
        var back = await Aarhus.AnswerAsync(asked.Replace($"{parameter}={value}", $"{parameter}=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", StringComparison.Ordinal));

        Assert.Equal("/log-ind", (await Browser.OpenAsync(back)).Location);
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task An_answer_works_once_in_the_browser_that_asked_and_at_the_organisation_that_was_asked()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        using var other = new Browser(Portal);
        Assert.Equal("/log-ind", (await other.OpenAsync(await Aarhus.AnswerAsync(await AskAsync(Aarhus)))).Location);
        var back = await Aarhus.AnswerAsync(await AskAsync(Aarhus));
        Assert.Equal("/log-ind", (await Browser.OpenAsync(back.Replace($"{AarhusId}", $"{RandersId}", StringComparison.Ordinal))).Location);
        Assert.False(await IsSignedInAsync());

        Assert.Equal(Workroom, (await EnterAsync(Aarhus)).Location);
        Assert.Equal("/log-ind", (await other.OpenAsync(back)).Location);
    }

    [Fact]
    public async Task The_way_back_is_the_portals_own_whatever_host_a_request_names_and_nobody_is_led_elsewhere_after()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);

        Assert.Equal(Workroom, (await EnterAsync(Aarhus, path: "https://ond.example/")).Location);
    }

    private async Task AssertRefusedAsync(SomeProvider provider)
    {
        using var browser = new Browser(Portal);
        Assert.Equal(HttpStatusCode.Forbidden, (await EnterAsync(provider, browser)).Status);
        Assert.False(await IsSignedInAsync(browser));
    }
}
