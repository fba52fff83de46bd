using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Partnerships;

/// <summary>A portal of a test's own, and what tests of a partnership's pages ask of it.</summary>
public abstract class PartnershipDesk : IAsyncLifetime
{
    protected const string Coordinator = "koordinator.aarhus@demo.invalid";
    protected const string Police = "politi.oestjylland@demo.invalid";
    protected const string Association = "forening.aarhus@demo.invalid";
    protected const string Secretariat = "sekretariat@demo.invalid";
    protected const string Aarhus = "/arbejdsrum/partnerskaber/aarhus";
    protected const string Randers = "/arbejdsrum/partnerskaber/randers";

    protected PortalFactory Portal { get; } = new();

    protected Task<Desk> DeskOf(string email) => Desk.OfAsync(Portal, email);

    protected BoTrygtDb Open() => Portal.Database.Open();

    /// <summary>A contact of a partnership by its post's title.</summary>
    protected async Task<Guid> ContactAsync(string slug, string title)
    {
        await using var db = Open();
        return await db.ContactPersons.Where(contact => contact.Post.Title == title && db.Partnerships.Any(row => row.Id == contact.PartnershipId && row.Municipality.Slug == slug)).Select(contact => contact.Id).SingleAsync();
    }

    protected static IQueryable<Partnership> Of(BoTrygtDb db, string slug) => db.Partnerships.Where(row => row.Municipality.Slug == slug);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();
}
