using System.Linq.Expressions;

namespace BoTrygt.Domain.Access;

/// <summary>A person's role in an organisation for a time.</summary>
public class Membership : IBelongToOrganisation
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;
    public required Role Role { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; internal set; }

    /// <summary>The organisation's login whose claims gave it, and take it; null when a person gave it.</summary>
    public Guid? ProviderId { get; init; }

    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>It holds on one of those days at least; a last day that is null never comes. One that was called off before it began holds on none.</summary>
    public bool IsActiveWithin(DateOnly first, DateOnly? last) => (To is null || (To >= From && To >= first)) && (last is null || From <= last);

    /// <summary>The same as SQL.</summary>
    public static Expression<Func<Membership, bool>> ActiveOn(DateOnly day) =>
        membership => membership.From <= day && (membership.To == null || membership.To >= day);

    /// <summary>It holds on that day, and no end is set.</summary>
    public static Expression<Func<Membership, bool>> WithoutEndOn(DateOnly day) => membership => membership.From <= day && membership.To == null;

    /// <summary>It holds on that day or later; also one that is still to begin, but not one that was ended before it began.</summary>
    public static Expression<Func<Membership, bool>> NotEndedOn(DateOnly day) =>
        membership => membership.To == null || (membership.To >= day && membership.To >= membership.From);
}
