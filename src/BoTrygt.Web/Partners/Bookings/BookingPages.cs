using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Bookings;

namespace BoTrygt.Web.Partners.Bookings;

/// <param name="ToDecide">What waits for the own organisation's answer, the nearest first.</param>
/// <param name="Coming">What else is asked for or stands and is not over.</param>
/// <param name="More">How many more there are than are shown.</param>
/// <param name="CanBook">There is something to book.</param>
public sealed record BookingsPage(IReadOnlyList<BookingRow> ToDecide, IReadOnlyList<BookingRow> Coming, int More, bool CanBook);

/// <summary>A booking's own page.</summary>
/// <param name="Booking">With resource and steps.</param>
/// <param name="Partnership">For whom.</param>
/// <param name="Initiative">Its title and id; null when it is for none.</param>
/// <param name="Clashes">Who else has or wants the same at that time; for those whom the person may not read, without a name.</param>
/// <param name="Free">How many are free at that time.</param>
/// <param name="Form">As typed.</param>
public sealed record BookingPage(Booking Booking, string Partnership, (Guid Id, string Title)? Initiative, IReadOnlyList<ClashRow> Clashes, int Free, WordsForm Form)
{
    public required DateTime Now { get; init; }

    /// <summary>The person decides for the owner.</summary>
    public required bool Decides { get; init; }

    /// <summary>The person acts for the party that asked.</summary>
    public required bool Asks { get; init; }

    public required bool MayCancel { get; init; }

    public bool MayApprove => Decides && Booking.CanBeAnswered(Now);
    public bool MayMove => (Decides || Asks) && Booking.CanMove(Now);
    public bool NeedsReason => Booking.NeedsReason(Booking.Resource, Now);
    public bool IsTooMuch => Booking.Quantity > Free;
}

/// <param name="Partnership">Null for one that the reader may not read.</param>
public sealed record ClashRow(Slot Slot, int Quantity, BookingState State, string? Partnership);

/// <summary>The form for a new booking.</summary>
/// <param name="Resources">With who lends them.</param>
/// <param name="Partnerships">That the person books for and that can book one of the resources.</param>
/// <param name="Initiatives">That it can be for.</param>
/// <param name="Clashes">Who else asks for the time; empty until it was sent once.</param>
public sealed record NewBookingPage(BookingForm Form, IReadOnlyList<ResourceChoice> Resources, IReadOnlyList<Choice> Partnerships, IReadOnlyList<InitiativeChoice> Initiatives, IReadOnlyList<ClashRow> Clashes);

public sealed record ResourceChoice(Guid Id, string Name, string Organisation, int Capacity);

public sealed record Choice(Guid Id, string Name);

public sealed record InitiativeChoice(Guid Id, string Title, Guid PartnershipId, string Partnership);

/// <summary>Another time for a booking.</summary>
/// <param name="Booking">As it stands.</param>
/// <param name="ByOwner">The owner moves it, and it stays approved; else it is asked for anew.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record MovePage(Booking Booking, bool ByOwner, MoveForm Form)
{
    /// <summary>Who else has or wants the new time; empty until it was sent once.</summary>
    public IReadOnlyList<ClashRow> Clashes { get; init; } = [];
}

/// <summary>A week of what can be booked.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Chosen">The resource that was asked for; null for all.</param>
/// <param name="All">What can be chosen.</param>
/// <param name="Weeks">A resource each.</param>
public sealed record CalendarPage(DateOnly Monday, Guid? Chosen, IReadOnlyList<ResourceChoice> All, IReadOnlyList<ResourceWeek> Weeks)
{
    /// <summary>In Denmark; nobody asks for a time before it.</summary>
    public required DateOnly Today { get; init; }
}

public sealed record ResourceWeek(ResourceChoice Resource, IReadOnlyList<ResourceDay> Days);

/// <param name="Free">The fewest that are free at any moment of the day.</param>
public sealed record ResourceDay(DateOnly Day, int Free, IReadOnlyList<CalendarLine> Lines)
{
    /// <summary>What is free, in words.</summary>
    /// <param name="capacity">How many there are.</param>
    public string InWords(int capacity) =>
        Free <= 0 ? "Optaget en del af dagen"
        : Lines.Any(line => line.State == BookingState.Requested) ? $"{(Free == capacity ? "Ledig" : $"Mindst {Free} ledige")}, men andre har bedt om en tid"
        : Free == capacity ? "Ledig hele dagen"
        : $"Mindst {Free} ledige hele dagen";
}

/// <param name="Id">Null for one that the reader may not open.</param>
/// <param name="Partnership">Null likewise.</param>
public sealed record CalendarLine(Guid? Id, Slot Slot, int Quantity, BookingState State, string? Partnership);
