namespace BoTrygt.Domain.Access;

/// <summary>Somebody else saved while a form was open.</summary>
public static class Meanwhile
{
    /// <summary>Both changed what stood there, and not to the same: neither may be written over unseen.</summary>
    /// <param name="seen">What stood there when the form was opened.</param>
    /// <param name="typed">What the form says.</param>
    /// <param name="stored">What stands there now.</param>
    public static bool Differ<T>(T seen, T typed, T stored)
    {
        var same = EqualityComparer<T>.Default;
        return !same.Equals(typed, seen) && !same.Equals(stored, seen) && !same.Equals(typed, stored);
    }
}
