using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.CalendarFeeds;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>A calendar address, which is one person's alone.</summary>
internal sealed class WorldFeeds(BoTrygtDb db)
{
    public void Add(Action<string, string> put)
    {
        var coordinator = db.People.Where(person => person.Email == "koordinator.aarhus@demo.invalid").Select(person => person.Id).Single();
        var feed = db.Add(new CalendarFeed { PersonId = coordinator, PartnershipId = null }).Entity;
        feed.Renew(TestDatabase.SeededAt);
        put("own", $"{feed.Id}");
        put("unknown", $"{new Guid(1, 2, 3, new byte[8])}");
    }
}
