using System.Net;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>Real processes: how the first person gets in.</summary>
public sealed class CreateAdministratorTests
{
    private const string Email = "anne@example.dk";

    [Fact]
    public async Task The_link_opens_in_the_portal_that_runs_on_the_same_database()
    {
        var path = TestDatabase.NewFile();
        var first = await LinkAsync(path);
        var second = await LinkAsync(path);

        Assert.StartsWith("http://localhost:5080/ny-adgangskode?konto=", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        using var portal = PortalProcess.Start(path);
        using var visitor = new HttpClient { BaseAddress = await portal.ReadyAsync() };
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(first).PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(second).PathAndQuery)).StatusCode);
        await AssertOneAdministratorAsync(path);
    }

    [Fact]
    public async Task What_is_no_mail_address_is_refused_in_a_line() =>
        await AssertRefusedAsync(TestDatabase.NewFile(), "ikke en mail", "Skriv: dotnet BoTrygt.Web.dll create-administrator navn@example.dk");

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made() =>
        await AssertRefusedAsync(TestFolder.NewFile("botrygt.db"), Email, "Databasen ");

    private static async Task<string> LinkAsync(string path)
    {
        using var command = PortalProcess.Start(path, arguments: ["create-administrator", Email]);
        Assert.Equal(0, await command.EndAsync());
        Assert.Empty(command.Errors);
        Assert.StartsWith($"{Email} er administrator.", command.Output.First(), StringComparison.Ordinal);
        return command.Output.Last();
    }

    private static async Task AssertRefusedAsync(string path, string email, string line)
    {
        using var command = PortalProcess.Start(path, arguments: ["create-administrator", email]);
        Assert.Equal(1, await command.EndAsync());
        Assert.StartsWith(line, Assert.Single(command.Errors), StringComparison.Ordinal);
        Assert.Empty(command.Output);
    }

    private static async Task AssertOneAdministratorAsync(string path)
    {
        await using var db = TestDatabase.OpenFile(path);
        var account = await db.Users.Include(row => row.Person).ThenInclude(row => row.Memberships).ThenInclude(row => row.Organisation).SingleAsync();
        var membership = Assert.Single(account.Person.Memberships);
        Assert.Equal((Role.Administrator, OrganisationKind.BoTrygt), (membership.Role, membership.Organisation.Kind));
    }
}
