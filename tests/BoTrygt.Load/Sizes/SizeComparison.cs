namespace BoTrygt.Load.Sizes;

/// <summary>
/// Two portals, one with all of Denmark and ten years, one with the partnerships of today and one year: the same pages of
/// both in turns, after a warm-up.
/// </summary>
internal sealed class SizeComparison(Servers servers)
{
    public const string Command = "compare-sizes";

    /// <summary>How much slower a page may be.</summary>
    private const double MostTimes = 1.5;

    private const int WarmUps = 60;
    private const int Rounds = 15;
    private const int RequestsPerRound = 10;

    private static readonly TimeSpan LongestGeneration = TimeSpan.FromHours(3);

    private static readonly (string Name, int Municipalities, int Years) Small = ("16x1", 16, 1);
    private static readonly (string Name, int Municipalities, int Years) Large = ("98x10", 98, 10);

    private static readonly string[] People = ["administrator", "koordinator.aarhus"];

    /// <param name="folder">Where the two databases are, or are made.</param>
    /// <returns>Whether no page is too slow, but for those that grow.</returns>
    public bool Run(string folder)
    {
        var (small, large) = (Start(folder, Small), Start(folder, Large));
        Console.WriteLine($"{"",-42}{Small.Name,12}{Large.Name,12}{"times",8}{"by CPU",8}");
        var isFast = true;
        foreach (var person in People)
        {
            using var ofSmall = Workroom.SignIn(small, person);
            using var ofLarge = Workroom.SignIn(large, person);
            foreach (var page in WorkroomPages.All.Where(page => page.Only is null || page.Only == person))
            {
                isFast &= Compare($"{page.Name}, {person.Split('.')[0]}", new(ofSmall, page), new(ofLarge, page)) || page.Grows;
            }
        }

        return isFast;
    }

    private Server Start(string folder, (string Name, int Municipalities, int Years) size)
    {
        var database = Path.GetFullPath(Path.Combine(folder, $"{size.Name}.db"));
        if (!File.Exists(database))
        {
            Console.WriteLine($"Generating {database} …");
            servers.Generate(database, LongestGeneration, "--municipalities", $"{size.Municipalities}", "--years", $"{size.Years}");
        }

        var server = servers.StartForDevelopers(size.Name, database);
        server.GetPage();
        return server;
    }

    private static bool Compare(string name, PageTimes small, PageTimes large)
    {
        for (var number = 0; number < WarmUps; number++)
        {
            small.Ask();
            large.Ask();
        }

        for (var round = 0; round < Rounds; round++)
        {
            small.Measure(RequestsPerRound);
            large.Measure(RequestsPerRound);
        }

        var (times, work) = (large.Milliseconds / small.Milliseconds, large.WorkedMilliseconds / small.WorkedMilliseconds);
        var isFast = times <= MostTimes;
        Console.WriteLine($"{name,-42}{$"{small.Milliseconds:0.0} ms",12}{$"{large.Milliseconds:0.0} ms",12}{times,8:0.00}{work,8:0.00}{(isFast ? "" : $"  more than {MostTimes}")}");
        return isFast;
    }
}
