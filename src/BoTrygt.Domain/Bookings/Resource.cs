using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Bookings;

/// <summary>
/// Something of Bo trygt or a police district that partnerships can book (ressource). What is approved at the same time never
/// takes more than there is: whatever takes some of it changes this row too, so that of two at the same moment one comes second.
/// </summary>
public class Resource : IBelongToOrganisation, IVersioned
{
    public const int NameMaxLength = 80;
    public const int MostCapacity = 200;
    public const int MostNoticeDays = 90;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;
    public required ResourceKind Kind { get; init; }
    public string Name { get; private set; } = "";

    /// <summary>How many there are at the same time: stations, officers, members of the corps.</summary>
    public int Capacity { get; private set; }

    /// <summary>Whoever cancels later than so many days before says why.</summary>
    public int NoticeDays { get; private set; }

    /// <summary>UTC: since when it takes no new bookings; null while it does.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Changes with every edit, and whenever some of it is taken.</summary>
    public int Version { get; private set; }

    public static Resource Of(Guid organisationId, ResourceKind kind, ResourceContent content)
    {
        var resource = new Resource { OrganisationId = organisationId, Kind = kind };
        resource.Edit(content, []);
        return resource;
    }

    public void Touch() => Version++;

    /// <summary>A partnership can book it: its owner is one of the parties.</summary>
    public bool CanServe(IReadOnlyCollection<Guid> parties) => parties.Contains(OrganisationId);

    /// <summary>What is approved already still fits.</summary>
    /// <param name="capacity">How many there would be.</param>
    /// <param name="approved">Its approved bookings that are not over.</param>
    public static bool CanHold(int capacity, IReadOnlyCollection<Booking> approved) => !(Occupancy.Busiest(approved)?.Taken > capacity);

    /// <exception cref="BrokenRuleException">A number is out of bounds, or see <see cref="CanHold"/>.</exception>
    public void Edit(ResourceContent content, IReadOnlyCollection<Booking> approved)
    {
        ArgumentNullException.ThrowIfNull(content);
        BrokenRuleException.Unless(content.Capacity is >= 1 and <= MostCapacity && content.NoticeDays is >= 0 and <= MostNoticeDays, "A number is out of bounds.");
        BrokenRuleException.Unless(CanHold(content.Capacity, approved), "More is approved at the same time than there would be.");
        (Name, Capacity, NoticeDays) = content;
        Touch();
    }

    /// <summary>No new bookings; those that are approved stand.</summary>
    public void Close(DateTime now)
    {
        BrokenRuleException.Unless(ClosedAt is null, "It is closed already.");
        ClosedAt = now;
        Touch();
    }

    public void Open()
    {
        BrokenRuleException.Unless(ClosedAt is not null, "It is open.");
        ClosedAt = null;
        Touch();
    }

    /// <summary>How many are free all through a time.</summary>
    /// <param name="slot">The time.</param>
    /// <param name="bookings">Those of this resource that overlap with it, at least.</param>
    public int FreeIn(Slot slot, IEnumerable<Booking> bookings) => Capacity - Occupancy.Peak(slot, bookings);
}

/// <param name="Name">What people call it.</param>
/// <param name="Capacity">How many there are at the same time.</param>
/// <param name="NoticeDays">Days before it that one cancels without a reason.</param>
public sealed record ResourceContent(string Name, int Capacity, int NoticeDays);
