using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up things to book at Bo trygt and at the police districts that are in a partnership, and bookings of them.</summary>
internal sealed class DemoBookings(DateTime now, IReadOnlyList<Resource> resources, ILookup<string?, OnBehalf> coordinators, ILookup<Guid, OnBehalf> deciders)
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var people = await db.Memberships.Include(membership => membership.Organisation).Where(membership => membership.Person.Email.EndsWith("@demo.invalid")).OrderBy(membership => membership.Person.Email).ToListAsync();
        var partnerships = await db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).ToListAsync();
        var resources = partnerships.SelectMany(partnership => partnership.Parties.Select(party => party.Organisation)).DistinctBy(organisation => organisation.Id).SelectMany(ResourcesOf).ToList();
        db.AddRange(resources);
        var demo = new DemoBookings(
            now,
            resources,
            people.Where(membership => membership.Role == Role.MunicipalityCoordinator).ToLookup(membership => membership.Organisation.MunicipalityCode, By),
            people.Where(membership => RoleRights.Of(membership.Role, Permission.ManageResources) is not null).ToLookup(membership => membership.OrganisationId, By));
        foreach (var row in SeedFile.Rows("Demo.bookings.csv", Read))
        {
            var partnership = partnerships.Single(one => one.MunicipalityCode == row.Code);
            demo.Add(db, row, partnership.Id, [.. partnership.Parties.Select(party => party.OrganisationId)]);
        }
    }

    /// <summary>What an organisation lends out.</summary>
    internal static IEnumerable<Resource> ResourcesOf(Organisation organisation) => organisation.Kind switch
    {
        OrganisationKind.BoTrygt => [Resource.Of(organisation.Id, ResourceKind.Corps, new("Bo trygt-korpset", 4, 7))],
        OrganisationKind.Police => [Resource.Of(organisation.Id, ResourceKind.MobileStation, new("Mobil politistation", 1, 3)), Resource.Of(organisation.Id, ResourceKind.Officers, new("Betjente til møder og ture", 4, 5))],
        _ => [],
    };

    private void Add(BoTrygtDb db, Row row, Guid partnershipId, IReadOnlyCollection<Guid> parties)
    {
        var resource = resources.Single(one => one.Kind == row.Kind && parties.Contains(one.OrganisationId));
        if (coordinators[row.Code].FirstOrDefault() is not { } asker || deciders[resource.OrganisationId].FirstOrDefault() is not { } decider || Slot.InDenmark(DateOnly.FromDateTime(now).AddDays(row.Days), row.From, row.Until) is not { } slot)
        {
            return;
        }

        var booking = db.Add(Booking.Ask(resource, partnershipId, parties, new(slot, row.Quantity, row.Purpose, row.Place, null), asker, now.AddDays(-3), isDemo: true)).Entity;
        if (row.State == BookingState.Approved)
        {
            booking.Approve(resource, db.ChangeTracker.Entries<Booking>().Select(entry => entry.Entity).Where(other => other.ResourceId == resource.Id), decider, "", now.AddDays(-1));
        }
    }

    private static OnBehalf By(Membership membership) => new(membership.PersonId, membership.OrganisationId);

    private static Row Read(CsvHelper.CsvReader csv) => new(
        csv.GetString("municipality"),
        Enum.Parse<ResourceKind>(csv.GetString("kind")),
        csv.Parse<int>("days"),
        TimeOnly.ParseExact(csv.GetString("from"), "HH:mm", CultureInfo.InvariantCulture),
        TimeOnly.ParseExact(csv.GetString("until"), "HH:mm", CultureInfo.InvariantCulture),
        csv.Parse<int>("quantity"),
        csv.GetString("purpose"),
        csv.GetString("place"),
        Enum.Parse<BookingState>(csv.GetString("state")));

    private sealed record Row(string Code, ResourceKind Kind, int Days, TimeOnly From, TimeOnly Until, int Quantity, string Purpose, string Place, BookingState State);
}
