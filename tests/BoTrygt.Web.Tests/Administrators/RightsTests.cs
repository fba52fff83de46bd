using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

public sealed class RightsTests : AdministrationTest
{
    [Theory]
    [InlineData(AarhusCoordinator, RandersCoordinator)]
    [InlineData(Secretariat, Administrator)]
    [InlineData(PoliceCoordinator, AarhusCoordinator)]
    public async Task People_out_of_reach_can_be_neither_seen_nor_touched(string who, string whose)
    {
        using var desk = await DeskOfAsync(who);
        var person = $"/administration/personer/{await PersonAsync(whose)}";
        var end = $"/administration/medlemskaber/{await MembershipAsync(whose)}/slutdato";

        foreach (var path in new[] { person, $"{person}/ret", $"{person}/medlemskaber/nyt", end })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{person}/ret", ("Name", "Kapret"), ("Email", "kapret@demo.invalid"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{person}/medlemskaber", ("Form.Role", "Reader"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync(end, ("Form.AtOnce", "true"))).Status);
        Assert.True(await AskAsync(db => db.People.AnyAsync(row => row.Email == whose)));
    }

    [Fact]
    public async Task A_coordinator_finds_the_own_people_only()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var page = await desk.OpenAsync("/administration/personer");

        Assert.Contains(AarhusCoordinator, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(RandersCoordinator, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(RandersCoordinator, (await desk.OpenAsync("/administration/personer?soeg=merete")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/administration/organisationer/{await OrganisationAsync(Randers)}")).Status);
    }

    [Fact]
    public async Task A_police_coordinator_manages_the_people_of_the_own_district()
    {
        using var desk = await DeskOfAsync(PoliceCoordinator);
        var organisation = await OrganisationAsync("1461");
        var added = await desk.SubmitAsync($"/administration/organisationer/{organisation}/personer/ny", "main form", ("Form.Name", "Ny Betjent"), ("Form.Email", "ny.betjent@demo.invalid"), ("Form.Role", "PoliceOfficer"));

        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Contains("Ny Betjent", (await desk.OpenAsync($"/administration/organisationer/{organisation}")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AarhusCoordinator, Aarhus, "PoliceCoordinator")]
    [InlineData(AarhusCoordinator, Aarhus, "Administrator")]
    [InlineData(Secretariat, Aarhus, "Administrator")]
    public async Task A_role_that_the_organisation_does_not_give_is_refused_at_the_field(string who, string code, string role)
    {
        using var desk = await DeskOfAsync(who);
        var page = await desk.SubmitAsync($"/administration/organisationer/{await OrganisationAsync(code)}/personer/ny", "main form", ("Form.Name", "Ny"), ("Form.Email", "ny@demo.invalid"), ("Form.Role", role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("har ikke den rolle", Page.WordsOf(page.Document.QuerySelector("#Form_Role-fejl")), StringComparison.Ordinal);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == "ny@demo.invalid")));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_makes_an_administrator()
    {
        var boTrygt = await AskAsync(db => db.Organisations.Where(row => row.Kind == OrganisationKind.BoTrygt).Select(row => row.Id).SingleAsync());
        var consultant = $"/administration/personer/{await PersonAsync("konsulent@demo.invalid")}/medlemskaber";
        (string, string?)[] form = [("Form.OrganisationId", boTrygt.ToString()), ("Form.Role", "Administrator"), ("Form.From", "2026-11-01")];
        using var secretariat = await DeskOfAsync(Secretariat);
        using var administrator = await DeskOfAsync(Administrator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretariat.PostAsync(consultant, form)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostAsync(consultant, form)).Status);
    }

    /// <summary>Who can change an account's address can ask for its password.</summary>
    [Fact]
    public async Task The_address_of_somebody_whom_another_organisation_counts_on_is_out_of_reach()
    {
        await AdmitAsync("laeser.aarhus@demo.invalid", Randers, Role.MunicipalityCoordinator);
        var person = $"/administration/personer/{await PersonAsync("laeser.aarhus@demo.invalid")}";
        using var coordinator = await DeskOfAsync(AarhusCoordinator);
        using var secretariat = await DeskOfAsync(Secretariat);

        Assert.Contains("også en rolle i en anden organisation", (await coordinator.OpenAsync(person)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsync($"{person}/ret", ("Name", "Kapret"), ("Email", "kapret@demo.invalid"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretariat.OpenAsync($"{person}/ret")).Status);
    }

    [Fact]
    public async Task An_administrators_name_is_hidden_from_the_secretariat_on_the_organisations_page()
    {
        var boTrygt = await AskAsync(db => db.Organisations.Where(row => row.Kind == OrganisationKind.BoTrygt).Select(row => row.Id).SingleAsync());
        using var desk = await DeskOfAsync(Secretariat);
        var page = await desk.OpenAsync($"/administration/organisationer/{boTrygt}");

        Assert.DoesNotContain("Fuglebjergsen", Page.WordsOf(page.Document.QuerySelector("[aria-labelledby=personer]")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AarhusCoordinator, "/administration/haendelser")]
    [InlineData(AarhusCoordinator, "/administration/opslag")]
    [InlineData(AarhusCoordinator, "/administration/foreninger/ny")]
    [InlineData("konsulent@demo.invalid", "/administration")]
    [InlineData("laeser.aarhus@demo.invalid", "/administration/personer")]
    public async Task A_role_without_the_right_is_turned_away(string who, string path)
    {
        using var desk = await DeskOfAsync(who);

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.OpenAsync(path)).Status);
    }

    /// <summary>However far others reach: who signs for the kommune is the kommune's to say.</summary>
    [Theory]
    [InlineData(Administrator)]
    [InlineData(Secretariat)]
    public async Task Nobody_from_outside_says_who_signs_for_a_kommune(string who)
    {
        var (kommune, person) = (await OrganisationAsync(Aarhus), await PersonAsync("laeser.aarhus@demo.invalid"));
        using var desk = await DeskOfAsync(who);
        var given = await desk.PostAsync($"/administration/personer/{person}/medlemskaber", ("Form.OrganisationId", $"{kommune}"), ("Form.Role", nameof(Role.Signatory)), ("Form.From", "2026-11-23"));
        var added = await desk.PostAsync($"/administration/organisationer/{kommune}/personer", ("Form.Name", "Ny"), ("Form.Email", "ny.underskriver@demo.invalid"), ("Form.Role", nameof(Role.DeputySignatory)), ("Form.From", "2026-11-23"));
        var address = await desk.PostAsync($"/administration/personer/{await PersonAsync("underskriver.aarhus@demo.invalid")}/ret", ("Form.Name", "En anden"), ("Form.Email", "overtaget@demo.invalid"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), (given.Status, added.Status, address.Status));
        Assert.Contains("Kun Aarhus Kommune selv kan give retten til at skrive under", given.Words, StringComparison.Ordinal);
        Assert.Contains("Kun Aarhus Kommune selv kan give retten til at skrive under", added.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_already_and_who_looks_after_the_kommune_hear_of_another()
    {
        var (kommune, person) = (await OrganisationAsync(Aarhus), await PersonAsync("laeser.aarhus@demo.invalid"));
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var given = await desk.PostAsync($"/administration/personer/{person}/medlemskaber", ("Form.OrganisationId", $"{kommune}"), ("Form.Role", nameof(Role.Signatory)), ("Form.From", "2026-11-23"));
        var told = await AskAsync(db => db.OutboxMails.Where(mail => mail.Subject == "Kirstine Hasledal kan nu skrive under for Aarhus Kommune").Select(mail => mail.To).ToListAsync());

        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Equal(["bjoern.kragelykke@demo.invalid", OtherAarhusCoordinator, "underskriver.aarhus@demo.invalid"], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_role_that_begins_later_they_hear_when()
    {
        var (kommune, person) = (await OrganisationAsync(Aarhus), await PersonAsync("laeser.aarhus@demo.invalid"));
        using var desk = await DeskOfAsync(AarhusCoordinator);
        await desk.PostAsync($"/administration/personer/{person}/medlemskaber", ("Form.OrganisationId", $"{kommune}"), ("Form.Role", nameof(Role.Signatory)), ("Form.From", "2027-01-01"));

        Assert.True(await AskAsync(db => db.OutboxMails.AnyAsync(mail => mail.Subject == "Kirstine Hasledal kan fra 1. januar 2027 skrive under for Aarhus Kommune")));
    }

    /// <summary>Not even by way of a role that one can give to oneself.</summary>
    [Fact]
    public async Task An_administrator_who_becomes_coordinator_of_a_kommune_still_signs_for_nobody_there()
    {
        var (kommune, self) = (await OrganisationAsync(Aarhus), await PersonAsync(Administrator));
        using var desk = await DeskOfAsync(Administrator);
        var coordinator = await GiveAsync(desk, self, kommune, Role.MunicipalityCoordinator);
        var signatory = await GiveAsync(desk, self, kommune, Role.Signatory);
        var other = await GiveAsync(desk, await PersonAsync("laeser.aarhus@demo.invalid"), kommune, Role.Signatory);
        using var insider = await DeskOfAsync(AarhusCoordinator);
        var befriended = await GiveAsync(insider, self, kommune, Role.Signatory);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (coordinator.Status, signatory.Status, other.Status));
        Assert.Contains(befriended.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity });
    }

    [Theory]
    [InlineData("emil.oesteraa@demo.invalid", true)]
    [InlineData("laeser.aarhus@demo.invalid", false)]
    public async Task Whoever_gives_the_right_is_told_when_it_cannot_be_used(string who, bool isTold)
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var given = await GiveAsync(desk, await PersonAsync(who), await OrganisationAsync(Aarhus), Role.Signatory);

        Assert.Equal(isTold, (await desk.OpenAsync(given.Location ?? "")).Html.Contains("kan ikke logge ind endnu", StringComparison.Ordinal));
    }

    private static Task<Page> GiveAsync(Desk desk, Guid person, Guid organisation, Role role) =>
        desk.PostAsync($"/administration/personer/{person}/medlemskaber", ("Form.OrganisationId", $"{organisation}"), ("Form.Role", $"{role}"), ("Form.From", "2026-11-23"));
}
