namespace BoTrygt.Domain.Bookings;

/// <summary>What can be booked.</summary>
public enum ResourceKind
{
    /// <summary>Former police officers of Bo trygt who come and talk.</summary>
    Corps,
    MobileStation,

    /// <summary>Police officers for a meeting or a walk.</summary>
    Officers,
}
