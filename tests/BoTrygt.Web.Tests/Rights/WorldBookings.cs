using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the matrix asks of bookings: each place's kommune asks for something of the police and of Bo trygt.</summary>
internal sealed class WorldBookings(BoTrygtDb db, IReadOnlyDictionary<string, Place> places)
{
    private static readonly string Unknown = new Guid(1, 2, 3, new byte[8]).ToString();
    private static readonly DateTime Now = TestDatabase.SeededAt;

    public void Add(Action<string, string, (string Parameter, string Value)[]> put)
    {
        var resources = new Dictionary<Guid, Resource>();
        foreach (var (scope, place) in places)
        {
            foreach (var (post, of) in new[] { (place.Police, "police"), (place.BoTrygt, "botrygt") })
            {
                var resource = resources.TryGetValue(post.OrganisationId, out var known) ? known : resources[post.OrganisationId] = db.Add(Resource.Of(post.OrganisationId, ResourceKind.Officers, new("Prøve", 100, 1))).Entity;
                var by = new OnBehalf(places["own"].Kommune.HolderId.GetValueOrDefault(), place.Kommune.OrganisationId);
                var booking = db.Add(Booking.Ask(resource, place.Id, [resource.OrganisationId], new(new(Now.AddDays(30), Now.AddDays(30).AddHours(2)), 1, "Prøve", "Prøve", null), by, Now)).Entity;
                put("booking", scope == "own" ? of : $"{scope}{of}", [("id", $"{booking.Id}")]);
            }
        }

        put("booking", "unknown", [("id", Unknown)]);
        put("resource", "police", [("id", $"{resources[places["own"].Police.OrganisationId].Id}")]);
        put("resource", "other", [("id", $"{resources[places["other"].Police.OrganisationId].Id}")]);
        put("resource", "botrygt", [("id", $"{resources[places["own"].BoTrygt.OrganisationId].Id}")]);
        put("resource", "unknown", [("id", Unknown)]);
    }
}
