namespace BoTrygt.Database.Tests.Support;

/// <summary>A folder for this process's files, deleted when it ends.</summary>
public static class TestFolder
{
    private static readonly string Root = Create();

    /// <summary>A path that nothing lies at yet.</summary>
    public static string NewFile(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName, name);

    private static string Create()
    {
        var root = Directory.CreateTempSubdirectory("botrygt-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }
}
