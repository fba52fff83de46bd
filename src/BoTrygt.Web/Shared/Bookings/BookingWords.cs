using System.Globalization;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Calendar;

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
        var (from, until) = (Local(slot.StartsAt), Local(slot.EndsAt));
        var day = from.ToString("dddd d. MMMM yyyy", Danish);
        return from.Date == until.Date ? $"{day} kl. {Clock(from)}–{Clock(until)}" : $"{day} kl. {Clock(from)} til {until.ToString("dddd d. MMMM", Danish)} kl. {Clock(until)}";
    }

    /// <summary>18.00–20.00, for a list under its day; with the day where it ends on another one.</summary>
    public static string Clock(this Slot slot)
    {
        var (from, until) = (Local(slot.StartsAt), Local(slot.EndsAt));
        return $"{Clock(from)}–{(from.Date == until.Date ? "" : until.ToString("d. MMM ", Danish))}{Clock(until)}";
    }

    /// <summary>The time in Denmark, for a field of a form.</summary>
    public static (DateOnly Day, TimeOnly From, TimeOnly Until) InFields(this Slot slot) =>
        (slot.StartsAt.DayInDenmark(), TimeOnly.FromDateTime(Local(slot.StartsAt)), TimeOnly.FromDateTime(Local(slot.EndsAt)));

    private static string Clock(DateTime time) => time.ToString("HH.mm", Danish);

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, DanishTime.Copenhagen);
}
