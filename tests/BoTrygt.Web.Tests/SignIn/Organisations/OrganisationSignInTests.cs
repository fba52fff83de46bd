using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Organisations;

/// <summary>People come in with the login that they have at work, and end at a second factor.</summary>
public sealed class OrganisationSignInTests(OrganisationLogins logins) : OrganisationTest(logins)
{
    private const string Newcomer = "nanna.ny@demo.invalid";

    [Fact]
    public async Task Whoever_has_an_account_is_let_in_to_the_page_that_was_asked_for()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);

        Assert.Equal("/arbejdsrum/mine-mails", (await EnterAsync(Aarhus, path: "/arbejdsrum/mine-mails")).Location);
        Assert.Equal(HttpStatusCode.OK, (await Browser.OpenAsync(Workroom)).Status);
        await Browser.PostAsync("/log-ud", [("__RequestVerificationToken", (await Browser.OpenAsync(Workroom)).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value"))]);
        Assert.False(await IsSignedInAsync());
    }

    /// <summary>Every way of signing in ends at the second factor.</summary>
    [Fact]
    public async Task Without_a_word_of_a_second_factor_there_the_portal_asks_for_its_own()
    {
        Aarhus.Is("a-1", Browser.Coordinator);
        await EnterAsync(Aarhus);
        Assert.Equal("/konto/to-trin", (await Browser.OpenAsync(Workroom)).Location);

        await ChangeAsync(async db => (await db.Users.SingleAsync(row => row.Email == Browser.Coordinator)).KeepAuthenticator("forseglet", 1));
        var asked = await EnterAsync(Aarhus);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Skriv koden", asked.Words, StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task An_organisation_that_asks_everybody_for_two_vouches_for_them()
    {
        await SetUpAsync(AarhusId, provider => provider.AsksForSecondFactor = true);
        Aarhus.Is("a-1", Browser.Coordinator);
        await EnterAsync(Aarhus);

        Assert.Equal(HttpStatusCode.OK, (await Browser.OpenAsync(Workroom)).Status);
    }

    [Fact]
    public async Task A_newcomer_gets_an_account_for_the_role_that_a_claim_gives_and_loses_the_role_with_the_claim()
    {
        await MapAsync(("groups", "botrygt-lokal", Role.LocalEditor), ("groups", "botrygt-alle", Role.Reader));
        Aarhus.Is("ny-1", Newcomer, TwoFactors, ("groups", "botrygt-lokal"), ("groups", "andet"), ("groups", "botrygt-alle"));
        await EnterAsync(Aarhus);
        Assert.Equal(HttpStatusCode.OK, (await Browser.OpenAsync(Workroom)).Status);
        Assert.Equal([Role.Reader, Role.LocalEditor], (await RolesOfAsync(Newcomer)).Order());
        var account = await ReadAsync(db => db.Users.Include(row => row.Person).SingleAsync(row => row.Email == Newcomer));
        Assert.Equal(("Nanna Ny", null), (account.Person.Name, account.PasswordHash));

        Aarhus.Is("ny-1", Newcomer, TwoFactors, ("groups", "botrygt-alle"));
        await EnterAsync(Aarhus);
        Assert.Equal([Role.Reader], await RolesOfAsync(Newcomer));
        Aarhus.Is("ny-1", Newcomer, TwoFactors);
        Assert.Equal(HttpStatusCode.Forbidden, (await EnterAsync(Aarhus)).Status);
        Assert.Empty(await RolesOfAsync(Newcomer));
    }

    [Fact]
    public async Task What_a_person_gave_is_left_alone_and_the_last_coordinator_stays()
    {
        await MapAsync(("groups", "koordinator", Role.MunicipalityCoordinator), ("groups", "alle", Role.Reader));
        Aarhus.Is("ny-1", Newcomer, TwoFactors, ("groups", "koordinator"));
        await EnterAsync(Aarhus);
        await ChangeAsync(async db =>
        {
            var organisation = await db.Organisations.Include(row => row.Memberships).ThenInclude(row => row.Person).SingleAsync(row => row.Id == AarhusId);
            foreach (var other in organisation.Memberships.Where(row => row.Role == Role.MunicipalityCoordinator && row.Person.Email != Newcomer).ToList())
            {
                organisation.End(other, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1));
            }

            organisation.Admit(organisation.Memberships.First(row => row.Person.Email == Newcomer).Person, Role.LocalEditor, DateOnly.FromDateTime(DateTime.UtcNow));
        });
        Aarhus.Is("ny-1", Newcomer, TwoFactors);

        Assert.Equal(Workroom, (await EnterAsync(Aarhus)).Location);
        Assert.Equal([Role.LocalEditor, Role.MunicipalityCoordinator], (await RolesOfAsync(Newcomer)).OrderBy(role => role.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_no_business_here_gets_no_account_and_is_told_whom_to_ask()
    {
        Aarhus.Is("ny-1", Newcomer, TwoFactors, ("groups", "noget"));
        var refused = await EnterAsync(Aarhus);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Aarhus", refused.Words, StringComparison.Ordinal);
        Assert.False(await ReadAsync(db => db.People.AnyAsync(row => row.Email == Newcomer)));
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task What_the_login_knows_somebody_by_outlives_another_address()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        await EnterAsync(Aarhus);
        using var other = new Browser(Portal);
        Aarhus.Is("a-1", "gift.nu@demo.invalid", TwoFactors);

        Assert.Equal(Workroom, (await EnterAsync(Aarhus, other)).Location);
        Assert.Contains(Browser.Coordinator, (await other.OpenAsync("/konto")).Words, StringComparison.Ordinal);
    }

    /// <summary>It has no password and no key of its own: whoever signed in just now may add one, later on nobody may.</summary>
    [Fact]
    public async Task An_account_without_a_password_adds_its_second_factor_right_after_signing_in()
    {
        await MapAsync(("groups", "lokal", Role.LocalEditor));
        Aarhus.Is("ny-1", Newcomer, ("groups", "lokal"));
        await EnterAsync(Aarhus);
        var page = await Browser.OpenAsync("/konto/to-trin");

        Assert.Null(page.Document.QuerySelector("input[name=OwnPassword]"));
        Assert.NotNull(page.Document.QuerySelector("input[name=Code]"));
    }

    [Fact]
    public async Task The_door_finds_the_login_by_what_stands_after_the_at_sign_and_says_the_same_of_all_others()
    {
        var known = await Browser.SubmitAsync("/log-ind/organisation?til=/arbejdsrum/mine-mails", ("Email", "Ingen.Saerlig@DEMO.invalid"));
        Assert.Equal($"0; url=/log-ind/organisation/{AarhusId}?til=%2Farbejdsrum%2Fmine-mails", known.Header("Refresh"));
        Assert.Contains("/log-ind/organisation", (await Browser.OpenAsync("/log-ind")).Html, StringComparison.Ordinal);
        await SetUpAsync(RandersId, provider => provider.IsOn = false);
        foreach (var email in new[] { "nogen@ukendt.example", "nogen@randers.invalid", "nogen@sub.demo.invalid", "demo.invalid" })
        {
            var unknown = await Browser.SubmitAsync("/log-ind/organisation", ("Email", email));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
            Assert.Contains("Vi kender ikke et login til den e-mail", unknown.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_login_that_is_off_opens_nothing_and_without_any_the_door_shows_none()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        var back = await Aarhus.AnswerAsync(await AskAsync(Aarhus));
        await SetUpAsync(AarhusId, provider => provider.IsOn = false);
        await SetUpAsync(RandersId, provider => provider.IsOn = false);

        Assert.Equal(HttpStatusCode.NotFound, (await Browser.OpenAsync(back)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.OpenAsync($"/log-ind/organisation/{AarhusId}")).Status);
        Assert.DoesNotContain("/log-ind/organisation", (await Browser.OpenAsync("/log-ind")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_administrator_changes_counts_at_once()
    {
        Aarhus.Is("a-1", Browser.Coordinator, TwoFactors);
        await EnterAsync(Aarhus);
        await SetUpAsync(AarhusId, provider => provider.ClientId = "et-andet");
        Assert.Contains("client_id=et-andet", await AskAsync(Aarhus), StringComparison.Ordinal);
        await SetUpAsync(AarhusId, provider => provider.Authority = "https://vaek.test/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Browser.OpenAsync($"/log-ind/organisation/{AarhusId}")).Status);
    }
}
