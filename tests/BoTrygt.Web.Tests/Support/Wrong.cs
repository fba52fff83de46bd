namespace BoTrygt.Web.Tests.Support;

internal static class Wrong
{
    /// <summary>Fails with everything that is wrong, a line each; xunit's own assertions show the first and cut it.</summary>
    public static void None<T>(IEnumerable<T> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, $"{all.Count} wrong:\n{string.Join('\n', all.Take(40))}");
    }
}
