namespace BoTrygt.Web.Shared.Text;

/// <summary>Several things in one sentence.</summary>
public static class DanishLists
{
    /// <summary>A, B og C.</summary>
    public static string InList(IEnumerable<string> things)
    {
        IReadOnlyList<string> all = [.. things];
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} og {all[^1]}";
    }
}
