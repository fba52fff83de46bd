using System.Globalization;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Bookings;

/// <summary>Bookings as they are said in Danish.</summary>
public static class BookingWords
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string InDanish(this ResourceKind kind) => kind switch
    {
        ResourceKind.Corps => "Bo trygt-korpset",
        ResourceKind.MobileStation => "Mobil politistation",
        ResourceKind.Officers => "Betjente",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the kind of resource."),
    };

    public static string InDanish(this BookingState state) => state switch
    {
        BookingState.Requested => "Venter på svar",
        BookingState.Approved => "Godkendt",
        BookingState.Declined => "Afvist",
        BookingState.Cancelled => "Aflyst",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    /// <summary>What was done: bad om tiden, godkendte.</summary>
    public static string InDanish(this BookingAct act) => act switch
    {
        BookingAct.Request => "Bad om tiden",
        BookingAct.Approve => "Godkendte",
        BookingAct.Decline => "Afviste",
        BookingAct.MoveAndAsk => "Bad om en anden tid",
        BookingAct.Move => "Flyttede",
        BookingAct.Cancel => "Aflyste",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No Danish word for the act."),
    };

    /// <summary>fredag 4. december 2026 kl. 18.00–20.00; over midnight with both days.</summary>
    public static string InDanish(this Slot slot)
    {
        var (day, lastDay) = (slot.StartsAt.DayInDenmark(), slot.EndsAt.DayInDenmark());
        var (from, until) = (slot.StartsAt.TimeInDenmark().InDanish(), slot.EndsAt.TimeInDenmark().InDanish());
        return $"{day.ToString("dddd d. MMMM yyyy", Danish)} kl. {from}{(day == lastDay ? "–" : $" til {lastDay.ToString("dddd d. MMMM", Danish)} kl. ")}{until}";
    }

    /// <summary>kl. 18.00–20.00, for a list under a day; fra kl. 18.00, hele dagen, til kl. 20.00 where it goes over midnight.</summary>
    public static string ClockOn(this Slot slot, DateOnly day)
    {
        var (from, until) = (slot.StartsAt.TimeInDenmark().InDanish(), slot.EndsAt.TimeInDenmark().InDanish());
        return (slot.StartsAt.DayInDenmark() == day, slot.EndsAt.DayInDenmark() == day) switch
        {
            (true, true) => $"kl. {from}–{until}",
            (true, false) => $"fra kl. {from}",
            (false, true) => $"til kl. {until}",
            _ => "hele dagen",
        };
    }

    /// <summary>The time in Denmark, for a field of a form.</summary>
    public static (DateOnly Day, TimeOnly From, TimeOnly Until) InFields(this Slot slot) => (slot.StartsAt.DayInDenmark(), slot.StartsAt.TimeInDenmark(), slot.EndsAt.TimeInDenmark());
}
