using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A portal of the test's own, and short ways to what the tests name.</summary>
public abstract class AdministrationTest : IAsyncLifetime
{
    protected const string Aarhus = "751";
    protected const string Randers = "730";
    protected const string Administrator = "administrator@demo.invalid";
    protected const string Secretariat = "sekretariat@demo.invalid";
    protected const string AarhusCoordinator = "koordinator.aarhus@demo.invalid";
    protected const string OtherAarhusCoordinator = "fatima.lindegaard-soendervaenge@demo.invalid";
    protected const string RandersCoordinator = "koordinator.randers@demo.invalid";
    protected const string PoliceCoordinator = "politi.oestjylland@demo.invalid";

    protected PortalFactory Portal { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();

    protected Task<Desk> DeskOfAsync(string email) => Desk.OfAsync(Portal, email);

    protected async Task<Guid> PersonAsync(string email)
    {
        await using var db = Portal.Database.Open();
        return await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }

    /// <summary>A kommune's or a district's organisation by its code.</summary>
    protected async Task<Guid> OrganisationAsync(string code)
    {
        await using var db = Portal.Database.Open();
        return await db.Organisations.Where(row => row.MunicipalityCode == code || row.PoliceDistrictCode == code).Select(row => row.Id).SingleAsync();
    }

    protected async Task<Guid> MembershipAsync(string email)
    {
        await using var db = Portal.Database.Open();
        return await db.Memberships.Where(row => row.Person.Email == email).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
    }

    protected async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var db = Portal.Database.Open();
        return await question(db);
    }

    protected async Task ChangeAsync(Func<BoTrygtDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = Portal.Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Gives somebody a role with a long standing.</summary>
    protected Task AdmitAsync(string email, string organisationCode, Role role) => ChangeAsync(async db =>
    {
        var organisation = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.MunicipalityCode == organisationCode || row.PoliceDistrictCode == organisationCode);
        organisation.Admit(await db.People.SingleAsync(person => person.Email == email), role, new(2025, 1, 1));
    });
}
