using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;

namespace BoTrygt.Domain.Tests.Bookings;

public class BookingTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc);
    private static readonly OnBehalf Asker = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly OnBehalf Owner = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly OnBehalf Colleague = new(Guid.NewGuid(), Asker.OrganisationId);

    private readonly Resource _resource = Resource.Of(Guid.NewGuid(), ResourceKind.Officers, new("Betjente", 3, 5));
    private readonly List<Booking> _all = [];

    [Fact]
    public void What_is_approved_never_takes_more_than_there_is()
    {
        Approved(17, 19, 2);
        var second = Asked(18, 20, 2);

        Assert.False(second.CanApprove(_resource, _all, Now));
        Assert.Throws<BrokenRuleException>(() => second.Approve(_resource, _all, Owner, "", Now));
        Assert.Equal(BookingState.Requested, second.State);
    }

    [Fact]
    public void Those_that_follow_each_other_take_it_once()
    {
        Approved(15, 17, 2);
        Approved(19, 21, 3);
        Approved(17, 18, 2);

        Assert.True(Asked(15, 19, 1).CanApprove(_resource, _all, Now));
        Assert.False(Asked(15, 20, 1).CanApprove(_resource, _all, Now));
        Assert.Equal(1, _resource.FreeIn(SlotOf(15, 19), _all));
    }

    [Fact]
    public void Every_approval_changes_the_resource_so_that_of_two_at_once_one_comes_second()
    {
        var version = _resource.Version;

        Approved(17, 19, 1);

        Assert.Equal(version + 1, _resource.Version);
    }

    [Fact]
    public void A_clash_shows_those_who_wait_too_and_nothing_where_there_is_enough()
    {
        Approved(17, 19, 1);
        Asked(18, 20, 1);

        Assert.Empty(Occupancy.Clashes(_resource, SlotOf(18, 19), 1, _all));
        Assert.Equal(_all, Occupancy.Clashes(_resource, SlotOf(18, 19), 2, _all));
        Assert.Empty(Occupancy.Clashes(_resource, SlotOf(20, 21), 3, _all));
    }

    [Fact]
    public void Whoever_asked_moves_it_and_asks_anew_while_the_owner_gives_it_another_time()
    {
        var booking = Approved(17, 19, 2);
        booking.MoveAndAsk(SlotOf(12, 13), Asker, "", Now);
        Assert.Equal((BookingState.Requested, SlotOf(12, 13)), (booking.State, booking.Slot));
        Approved(17, 19, 2);

        Assert.Throws<BrokenRuleException>(() => booking.Move(SlotOf(18, 19), _resource, _all, Owner, "Vagtplan", Now));
        Assert.Throws<BrokenRuleException>(() => booking.Move(SlotOf(14, 15), _resource, _all, Owner, "", Now));
        booking.Move(SlotOf(14, 15), _resource, _all, Owner, "Vagtplan", Now);
        Assert.Equal((BookingState.Approved, SlotOf(14, 15)), (booking.State, booking.Slot));
        Assert.Equal([BookingAct.Request, BookingAct.Approve, BookingAct.MoveAndAsk, BookingAct.Move], booking.Steps.Select(step => step.Act));
    }

    [Fact]
    public void Within_the_notice_one_says_why_one_cancels()
    {
        var booking = Approved(17, 19, 1);
        var near = SlotOf(17, 19).StartsAt.AddDays(-5).AddMinutes(1);

        Assert.False(booking.NeedsReason(_resource, Now));
        Assert.True(booking.NeedsReason(_resource, near));
        Assert.Throws<BrokenRuleException>(() => booking.Cancel(_resource, Asker, "", near));
        booking.Cancel(_resource, Asker, "Lokalet er lukket", near);
        Assert.Throws<BrokenRuleException>(() => booking.Cancel(_resource, Asker, "Igen", near));
    }

    [Fact]
    public void What_waits_is_taken_back_by_the_party_that_asked_and_what_stands_is_cancelled_by_both()
    {
        var (waiting, standing) = (Asked(10, 11, 1), Approved(17, 19, 1));

        Assert.True(waiting.CanCancel(Colleague, Now));
        Assert.False(waiting.CanCancel(Owner, Now));
        Assert.Throws<BrokenRuleException>(() => waiting.Cancel(_resource, Owner, "Nej", Now));
        Assert.True(standing.CanCancel(Colleague, Now));
        Assert.True(standing.CanCancel(Owner, Now));
    }

    [Fact]
    public void Another_time_is_another_one()
    {
        var booking = Asked(17, 19, 1);

        Assert.Throws<BrokenRuleException>(() => booking.MoveAndAsk(booking.Slot, Asker, "", Now));
        Assert.False(booking.CanMoveTo(booking.Slot, _resource, _all, Now));
    }

    [Fact]
    public void Whoever_declines_says_why()
    {
        var booking = Asked(17, 19, 1);

        Assert.Throws<BrokenRuleException>(() => booking.Decline(Owner, "", Now));
        booking.Decline(Owner, "Stationen er på værksted", Now);
        Assert.Equal(BookingState.Declined, booking.State);
    }

    [Fact]
    public void A_request_is_taken_back_without_a_reason_however_near() => Assert.False(Asked(17, 19, 1).NeedsReason(_resource, SlotOf(17, 19).StartsAt.AddHours(-1)));

    [Fact]
    public void What_is_over_is_neither_asked_for_nor_approved_nor_moved()
    {
        var booking = Asked(17, 19, 1);
        var after = SlotOf(17, 19).EndsAt;

        Assert.False(Booking.CanBeAt(booking.Slot, after));
        Assert.Throws<BrokenRuleException>(() => booking.Approve(_resource, _all, Owner, "", after));
        Assert.False(booking.CanMove(after));
        Assert.False(booking.CanCancel(Asker, after));
    }

    [Fact]
    public void It_is_not_made_less_than_what_is_approved()
    {
        Approved(17, 19, 2);
        Approved(20, 21, 1);

        Assert.Throws<BrokenRuleException>(() => _resource.Edit(new("Betjente", 1, 5), _all));
        _resource.Edit(new("Betjente", 2, 5), _all);
        Assert.Equal(2, _resource.Capacity);
    }

    [Fact]
    public void A_closed_one_takes_no_new_ones_and_keeps_those_it_has()
    {
        var booking = Asked(17, 19, 1);
        _resource.Close(Now);

        Assert.Throws<BrokenRuleException>(() => Asked(18, 19, 1));
        Assert.True(booking.CanApprove(_resource, _all, Now));
    }

    [Fact]
    public void A_partnership_books_of_its_own_parties_only() =>
        Assert.Throws<BrokenRuleException>(() => Booking.Ask(_resource, Guid.NewGuid(), [Guid.NewGuid()], new(SlotOf(10, 12), 1, "Møde", "Biblioteket", null), Asker, Now));

    private static Slot SlotOf(int from, int until) => new(new(2026, 12, 10, from, 0, 0, DateTimeKind.Utc), new(2026, 12, 10, until, 0, 0, DateTimeKind.Utc));

    private Booking Asked(int from, int until, int quantity)
    {
        var booking = Booking.Ask(_resource, Guid.NewGuid(), [_resource.OrganisationId], new(SlotOf(from, until), quantity, "Møde", "Biblioteket", null), Asker, Now);
        _all.Add(booking);
        return booking;
    }

    private Booking Approved(int from, int until, int quantity)
    {
        var booking = Asked(from, until, quantity);
        booking.Approve(_resource, _all, Owner, "", Now);
        return booking;
    }
}
