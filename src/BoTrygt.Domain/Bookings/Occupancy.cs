namespace BoTrygt.Domain.Bookings;

/// <summary>How much of a resource is taken when.</summary>
public static class Occupancy
{
    /// <summary>The most that is approved at any one moment of a time.</summary>
    public static int Peak(Slot slot, IEnumerable<Booking> bookings)
    {
        var taken = bookings.Where(booking => booking.State == BookingState.Approved && booking.Slot.Overlaps(slot)).ToList();
        // It is highest at the beginning of the time, or where one of them begins.
        return taken.Select(booking => booking.StartsAt).Where(start => start > slot.StartsAt).Append(slot.StartsAt)
            .Select(moment => taken.Where(booking => booking.StartsAt <= moment && moment < booking.EndsAt).Sum(booking => booking.Quantity))
            .DefaultIfEmpty()
            .Max();
    }

    /// <summary>Of some approved bookings the time during which most is taken at once, and how much; null when there are none.</summary>
    public static (Slot Slot, int Taken)? Busiest(IReadOnlyCollection<Booking> approved) =>
        approved.Select(booking => ((Slot Slot, int Taken)?)(booking.Slot, Peak(booking.Slot, approved))).MaxBy(one => one?.Taken);

    /// <summary>Those that want or have the resource at the same time as a wish that there is not enough for, if all were approved.</summary>
    /// <param name="resource">What is wished for.</param>
    /// <param name="slot">When.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="others">Other bookings of the resource.</param>
    /// <returns>In the order of their beginning; none when there is enough for all.</returns>
    public static IReadOnlyList<Booking> Clashes(Resource resource, Slot slot, int quantity, IEnumerable<Booking> others)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var same = others.Where(booking => booking.IsOpen && booking.Slot.Overlaps(slot)).OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id).ToList();
        var most = same.Select(booking => booking.StartsAt).Where(start => start > slot.StartsAt).Append(slot.StartsAt)
            .Max(moment => same.Where(booking => booking.StartsAt <= moment && moment < booking.EndsAt).Sum(booking => booking.Quantity));
        return most + quantity > resource.Capacity ? same : [];
    }
}
