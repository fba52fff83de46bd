namespace BoTrygt.Web.Tests.Support;

/// <summary>The files of the checkout that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] Generated = ["/bin/", "/obj/", "/node_modules/", "/wwwroot/", "/Migrations/"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Files under a folder whose name ends so, written by people, as paths from the root with slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !Generated.Any($"/{path}".Contains)),
    ];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "BoTrygt.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout."));
}
