namespace BoTrygt.Web.Citizens.Places;

/// <summary>A list of which the page shows the first few, and the others to whoever asks: it is read on telephones, by people who are no longer young.</summary>
/// <param name="First">Shown.</param>
/// <param name="Others">Folded, without any script; none, or at least two.</param>
public sealed record Folded<T>(IReadOnlyList<T> First, IReadOnlyList<T> Others);

public static class Folding
{
    private const int Shown = 3;

    /// <summary>One alone is not folded: it takes no more room than the words that would unfold it.</summary>
    public static Folded<T> Fold<T>(this IEnumerable<T> all)
    {
        var list = all.ToList();
        return list.Count <= Shown + 1 ? new(list, []) : new(list[..Shown], list[Shown..]);
    }
}
