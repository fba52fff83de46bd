using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>A seat, and the name of its organisation.</summary>
public sealed record SeatRow(Seat Seat, string Organisation);

public static class PersonSeats
{
    /// <summary>A row for each running partnership in which an organisation of the person has a seat, one without for an organisation that has none.</summary>
    public static async Task<IReadOnlyList<SeatRow>> ReadSeatsAsync(this BoTrygtDb db, Guid personId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await SeatsOf(db, personId, today).ToListAsync(cancellation);
    }

    /// <summary>What a person may do today who is not at the desk, such as one whose calendar asks.</summary>
    public static async Task<Rights> ReadRightsAsync(this BoTrygtDb db, Guid personId, DateOnly today, CancellationToken cancellation)
    {
        var seats = await db.ReadSeatsAsync(personId, today, cancellation);
        return new([.. seats.Select(row => row.Seat)]);
    }

    /// <summary>Another party that the person works for today or later, by name; null when there is none.</summary>
    public static Task<string?> OtherPartyOfAsync(this BoTrygtDb db, Guid personId, Organisation organisation, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(organisation);
        return db.Memberships.Where(Membership.NotEndedOn(today))
            .Where(membership => membership.PersonId == personId && membership.OrganisationId != organisation.Id && membership.Organisation.Kind != OrganisationKind.CivilSociety)
            .Select(membership => membership.Organisation.Name).FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<SeatRow> SeatsOf(BoTrygtDb db, Guid personId, DateOnly today) =>
        from membership in db.Memberships.Where(Membership.ActiveOn(today))
        where membership.PersonId == personId
        join party in db.Parties.Where(party => db.Partnerships.Where(Partnership.IsOpenOn(today)).Any(partnership => partnership.Id == party.PartnershipId))
            on membership.OrganisationId equals party.OrganisationId into parties
        from party in parties.DefaultIfEmpty()
        join own in db.Partnerships.Where(Partnership.IsOpenOn(today)) on membership.Organisation.PartnershipId equals own.Id into owns
        from own in owns.DefaultIfEmpty()
        select new SeatRow(
            new Seat(membership.Role, membership.OrganisationId, party != null ? party.PartnershipId : own != null ? own.Id : null),
            membership.Organisation.Name);
}
