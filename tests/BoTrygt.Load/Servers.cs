namespace BoTrygt.Load;

/// <summary>The servers and their temporary folder. Disposing ends the ones and deletes the other.</summary>
internal sealed class Servers : IDisposable
{
    public const string NoFile = "/dev/null";

    private const string DatabaseSetting = "ConnectionStrings__BoTrygt";

    private static readonly string PortalBinaries = AppContext.BaseDirectory.Replace(Path.Combine("tests", "BoTrygt.Load"), Path.Combine("src", "BoTrygt.Web"), StringComparison.Ordinal);

    private readonly Lock _door = new();
    private readonly List<Server> _started = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("botrygt-load-").FullName;

    public static bool PortalIsBuiltForRelease => PortalBinaries.Contains("Release", StringComparison.Ordinal);

    /// <summary>True from the moment that they are being taken away.</summary>
    public bool AreClosed { get; private set; }

    /// <summary>Fills a new SQLite file as the command <c>migrate</c> does in production.</summary>
    public void PrepareDatabase() => RunPortal(NoFile, [], "migrate").WaitForEnd(Server.Patience);

    public string DatabaseFile => Path.Combine(_folder, "botrygt.db");

    public string ConnectionString => $"Data Source={DatabaseFile}";

    /// <param name="subject">What to start.</param>
    /// <param name="logged">The log is kept for <see cref="LogLine"/>; otherwise it goes to /dev/null.</param>
    public Server Start(Subject subject, bool logged = false)
    {
        var logFile = logged ? LogFile($"{subject}") : NoFile;
        return subject == Subject.Bare
            ? Start([Environment.ProcessPath ?? "", BareServer.Command, AnswerFile], _folder, [], logFile)
            : RunPortal(logFile, new() { ["Cache__Enabled"] = $"{subject == Subject.Cached}", ["Jobs__Enabled"] = "false" });
    }

    /// <summary>A portal for developers on a database of its own, without jobs: its made-up people may sign in.</summary>
    public Server StartForDevelopers(string name, string database, Dictionary<string, string>? more = null) => RunPortal(LogFile(name), new(Developing(database).Concat(more ?? [])));

    /// <summary>Runs a command of the portal on a database, and shows what it writes.</summary>
    public void Generate(string database, TimeSpan patience, params string[] arguments)
    {
        using var portal = RunPortal("/dev/stdout", Developing(database), ["generate", .. arguments]);
        portal.WaitForEnd(patience);
    }

    /// <summary>One portal of several on the same database, with a log of its own.</summary>
    public Server StartPortal(string name, Dictionary<string, string> settings) => RunPortal(LogFile(name), settings);

    /// <summary>What a portal of that name wrote to its log.</summary>
    public IEnumerable<string> LogLines(string name) => File.ReadLines(LogFile(name));

    /// <summary>What the bare endpoint shall answer.</summary>
    public void Keep(Answer answer) => answer.Save(AnswerFile);

    /// <summary>The last line that a logged server wrote.</summary>
    public string LogLine(Subject subject) => LogLines($"{subject}").Last();

    public void Stop(Server server)
    {
        lock (_door)
        {
            _started.Remove(server);
            server.Dispose();
        }
    }

    public void Dispose()
    {
        lock (_door)
        {
            if (!AreClosed)
            {
                AreClosed = true;
                _started.ForEach(server => server.Dispose());
                Directory.Delete(_folder, recursive: true);
            }
        }
    }

    private string AnswerFile => Path.Combine(_folder, "answer.json");

    private string LogFile(string name) => Path.Combine(_folder, $"{name}.log");

    private Server RunPortal(string logFile, Dictionary<string, string> settings, params string[] arguments) => Start(
        ["dotnet", Path.Combine(PortalBinaries, "BoTrygt.Web.dll"), .. arguments],
        PortalBinaries[..PortalBinaries.IndexOf($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)],
        new(settings) { [DatabaseSetting] = settings.GetValueOrDefault(DatabaseSetting, ConnectionString) },
        logFile);

    private static Dictionary<string, string> Developing(string database) =>
        new() { [DatabaseSetting] = $"Data Source={database}", ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Jobs__Enabled"] = "false" };

    /// <summary>Nothing starts once the program is on its way out.</summary>
    private Server Start(string[] command, string folder, Dictionary<string, string> settings, string logFile)
    {
        lock (_door)
        {
            ObjectDisposedException.ThrowIf(AreClosed, this);
            var server = Server.Start(command, folder, settings, logFile, Path.Combine(_folder, "errors.txt"));
            _started.Add(server);
            return server;
        }
    }
}
