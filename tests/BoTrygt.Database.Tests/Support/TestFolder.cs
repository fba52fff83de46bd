namespace BoTrygt.Database.Tests.Support;

/// <summary>A folder for this process's files. A runner soon kills a process that has ended, so each test removes its own.</summary>
public static class TestFolder
{
    private static readonly string Root = Create();

    /// <summary>A path that nothing lies at yet.</summary>
    public static string NewFile(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName, name);

    /// <summary>Removes the file and what lies beside it.</summary>
    public static void Remove(string file) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private static string Create()
    {
        var root = Directory.CreateTempSubdirectory("botrygt-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }
}
