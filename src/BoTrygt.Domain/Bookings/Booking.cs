using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Bookings;

/// <summary>A partnership asks for a resource at a time (booking); its owner approves, declines or moves it, and both may cancel.</summary>
public class Booking : IBelongToPartnership, IVersioned
{
    public const int PurposeMaxLength = 500;
    public const int PlaceMaxLength = 200;

    /// <summary>How far ahead one books.</summary>
    public const int LongestMonths = 24;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ResourceId { get; init; }
    public Resource Resource { get; private init; } = null!;
    public required Guid PartnershipId { get; init; }

    /// <summary>The initiative it is for; null when it is for none.</summary>
    public Guid? InitiativeId { get; private init; }

    /// <summary>The party that asks: its people move and cancel it.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;
    public required Guid RequestedById { get; init; }
    public Person RequestedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }
    public int Quantity { get; private init; }
    public string Purpose { get; private init; } = "";
    public string Place { get; private init; } = "";
    public BookingState State { get; private set; }

    /// <summary>Changes with everything that happens to it.</summary>
    public int Version { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public bool IsDemo { get; private init; }

    public ICollection<BookingStep> Steps { get; } = [];

    public Slot Slot => new(StartsAt, EndsAt);

    /// <summary>It waits or stands.</summary>
    public bool IsOpen => State is BookingState.Requested or BookingState.Approved;

    public void Touch() => Version++;

    /// <summary>A time that can be asked for: it lies ahead, and not too far.</summary>
    public static bool CanBeAt(Slot slot, DateTime now) => slot.StartsAt > now && slot.StartsAt < now.AddMonths(LongestMonths);

    /// <summary>A partnership asks for a resource.</summary>
    /// <param name="resource">What it asks for.</param>
    /// <param name="partnershipId">The partnership.</param>
    /// <param name="parties">The ids of its parties.</param>
    /// <param name="content">When, how many, and what for.</param>
    /// <param name="by">Who asks, for which party.</param>
    /// <param name="now">UTC.</param>
    /// <param name="isDemo">It is made up.</param>
    /// <exception cref="BrokenRuleException">
    /// The resource is closed, there is not as much of it, or see <see cref="Resource.CanServe"/> and <see cref="CanBeAt"/>.
    /// </exception>
    public static Booking Ask(Resource resource, Guid partnershipId, IReadOnlyCollection<Guid> parties, BookingContent content, OnBehalf by, DateTime now, bool isDemo = false)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(by);
        BrokenRuleException.Unless(resource.ClosedAt is null && content.Quantity >= 1 && content.Quantity <= resource.Capacity, "The resource is closed, or there is not as much of it.");
        BrokenRuleException.Unless(resource.CanServe(parties), "Its owner is no party of the partnership.");
        BrokenRuleException.Unless(CanBeAt(content.Slot, now), "The time is over, or too far ahead.");
        var booking = new Booking
        {
            ResourceId = resource.Id,
            PartnershipId = partnershipId,
            InitiativeId = content.InitiativeId,
            OrganisationId = by.OrganisationId,
            RequestedById = by.PersonId,
            Quantity = content.Quantity,
            Purpose = content.Purpose,
            Place = content.Place,
            IsDemo = isDemo,
        };
        (booking.StartsAt, booking.EndsAt) = content.Slot;
        booking.Note(BookingAct.Request, by, "", now);
        return booking;
    }

    /// <summary>It waits for the owner's answer, and is not over.</summary>
    public bool CanBeAnswered(DateTime now) => State == BookingState.Requested && StartsAt > now;

    /// <summary>It waits, lies ahead, and there is enough for it.</summary>
    /// <param name="resource">Its resource.</param>
    /// <param name="others">Its other bookings at that time.</param>
    /// <param name="now">UTC.</param>
    public bool CanApprove(Resource resource, IEnumerable<Booking> others, DateTime now) => State == BookingState.Requested && Fits(resource, Slot, others, now);

    /// <exception cref="BrokenRuleException">See <see cref="CanApprove"/>.</exception>
    public void Approve(Resource resource, IEnumerable<Booking> others, OnBehalf by, string words, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(resource);
        BrokenRuleException.Unless(CanApprove(resource, others, now), "It does not wait, is over, or there is not enough.");
        State = BookingState.Approved;
        resource.Touch();
        Note(BookingAct.Approve, by, words, now);
    }

    public bool CanDecline => State == BookingState.Requested;

    /// <exception cref="BrokenRuleException">It does not wait, or no reason is given.</exception>
    public void Decline(OnBehalf by, string reason, DateTime now)
    {
        BrokenRuleException.Unless(CanDecline && reason.Length > 0, "It does not wait, or no reason is given.");
        State = BookingState.Declined;
        Note(BookingAct.Decline, by, reason, now);
    }

    /// <summary>It can get another time: it waits or stands, and is not over.</summary>
    public bool CanMove(DateTime now) => IsOpen && StartsAt > now;

    /// <summary>Whoever asked wants another time, and asks anew.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanMove"/> and <see cref="CanBeAt"/>; or it is the time it has.</exception>
    public void MoveAndAsk(Slot slot, OnBehalf by, string words, DateTime now)
    {
        BrokenRuleException.Unless(CanMove(now) && CanBeAt(slot, now) && slot != Slot, "It is over, or the new time is, or it is the time it has.");
        (StartsAt, EndsAt) = slot;
        State = BookingState.Requested;
        Note(BookingAct.MoveAndAsk, by, words, now);
    }

    /// <summary>The owner can give it that time: another one, and there is enough then.</summary>
    public bool CanMoveTo(Slot slot, Resource resource, IEnumerable<Booking> others, DateTime now) => CanMove(now) && slot != Slot && Fits(resource, slot, others, now);

    /// <summary>The owner gives it another time, and says why.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanMoveTo"/>; or no reason is given.</exception>
    public void Move(Slot slot, Resource resource, IEnumerable<Booking> others, OnBehalf by, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(resource);
        BrokenRuleException.Unless(CanMoveTo(slot, resource, others, now) && reason.Length > 0, "There is not enough at that time, or no reason is given.");
        (StartsAt, EndsAt) = slot;
        State = BookingState.Approved;
        resource.Touch();
        Note(BookingAct.Move, by, reason, now);
    }

    /// <summary>What stands can be cancelled by both; what waits is taken back by the party that asked, and declined by the owner.</summary>
    public bool CanCancel(OnBehalf by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        return EndsAt > now && (State == BookingState.Approved || (State == BookingState.Requested && by.OrganisationId == OrganisationId));
    }

    /// <summary>It stands, and is so near that the other side is told why.</summary>
    public bool NeedsReason(Resource resource, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return State == BookingState.Approved && StartsAt < now.AddDays(resource.NoticeDays);
    }

    /// <exception cref="BrokenRuleException">See <see cref="CanCancel"/> and <see cref="NeedsReason"/>.</exception>
    public void Cancel(Resource resource, OnBehalf by, string reason, DateTime now)
    {
        BrokenRuleException.Unless(CanCancel(by, now) && (reason.Length > 0 || !NeedsReason(resource, now)), "It is over, or so near that a reason is needed.");
        State = BookingState.Cancelled;
        Note(BookingAct.Cancel, by, reason, now);
    }

    private bool Fits(Resource resource, Slot slot, IEnumerable<Booking> others, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return CanBeAt(slot, now) && Quantity <= resource.FreeIn(slot, others.Where(other => other.Id != Id));
    }

    private void Note(BookingAct act, OnBehalf by, string words, DateTime now)
    {
        Steps.Add(new BookingStep { BookingId = Id, Act = act, PersonId = by.PersonId, OrganisationId = by.OrganisationId, At = now, Words = words, StartsAt = StartsAt, EndsAt = EndsAt });
        Touch();
    }
}

/// <summary>What a partnership asks for; texts trimmed and within the lengths of <see cref="Booking"/>.</summary>
public sealed record BookingContent(Slot Slot, int Quantity, string Purpose, string Place, Guid? InitiativeId);
