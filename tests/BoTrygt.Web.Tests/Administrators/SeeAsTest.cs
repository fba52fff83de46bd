using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>Somebody of the secretariat, and the coordinator as whom the portal is seen.</summary>
public abstract class SeeAsTest : IAsyncLifetime
{
    protected const string Seen = "koordinator.aarhus@demo.invalid";
    protected const string Viewer = "sekretariat@demo.invalid";

    protected SeeAsTest() => Portal = new() { Clock = Clock };

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    protected PortalFactory Portal { get; }
    protected Desk Desk { get; private set; } = null!;
    protected Guid SeenId { get; private set; }
    protected Guid ViewerId { get; private set; }

    public async Task InitializeAsync()
    {
        Desk = await Support.Desk.OfAsync(Portal, Viewer);
        (SeenId, ViewerId) = (await PersonAsync(Seen), await PersonAsync(Viewer));
    }

    public async Task DisposeAsync()
    {
        Desk.Dispose();
        await Portal.DisposeAsync();
    }

    protected Task<Page> BeginAsync(Guid? person = null) => Desk.PostAsync($"/administration/personer/{person ?? SeenId}/se-som");

    protected async Task<Guid> PersonAsync(string email)
    {
        await using var db = Portal.Database.Open();
        return await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }
}
