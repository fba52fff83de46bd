using System.Globalization;

namespace BoTrygt.Web.Shared.Bookings;

/// <summary>Where bookings and what can be booked stand.</summary>
public static class BookingAddresses
{
    public const string Index = "/arbejdsrum/bookinger";
    public const string New = $"{Index}/ny";
    public const string Calendar = $"{Index}/kalender";
    public const string Resources = "/administration/ressourcer";

    public static string Of(Guid id) => $"{Index}/{id}";

    public static string NewFor(Guid resourceId, DateOnly day) => $"{New}?ressource={resourceId}&dag={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>The week that a day lies in, for one resource or for all.</summary>
    public static string Week(DateOnly day, Guid? resourceId = null) => $"{Calendar}?dag={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(resourceId is { } id ? $"&ressource={id}" : "")}";

    public static string Resource(Guid id) => $"{Resources}/{id}";
}
