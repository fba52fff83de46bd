using System.Diagnostics;
using System.Text.Json;

namespace BoTrygt.Load;

/// <summary>The order of things: starts, then the warm-up, then rounds in turns.</summary>
internal static class Measurement
{
    private static readonly Subject[] Subjects = Enum.GetValues<Subject>();

    /// <summary>Differ from request to request.</summary>
    private static readonly string[] VaryingInLog = ["@t", "@r", "@tr", "@sp", "Elapsed", "Reference"];

    public static Result Run(Servers servers, Plan plan)
    {
        Console.WriteLine("Preparing the database and timing starts …");
        servers.PrepareDatabase();
        var portalStarts = TimeStarts(servers, Subject.Cached, plan.Starts);
        var bareStarts = TimeStarts(servers, Subject.Bare, plan.Starts);
        DemandSameLogLine(servers);

        var running = StartAll(servers);
        var bodyLength = DemandSamePage(running);
        var rounds = Load(running, plan, bodyLength);
        var megabytesAfterLoad = running[Subject.Cached].ResidentMegabytes;
        return new Result(plan, bodyLength, rounds, portalStarts, bareStarts, megabytesAfterLoad);
    }

    private static List<StartUp> TimeStarts(Servers servers, Subject subject, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => TimeStart(servers, subject))];

    private static StartUp TimeStart(Servers servers, Subject subject)
    {
        var clock = Stopwatch.StartNew();
        var server = servers.Start(subject, logged: true);
        server.GetPage();
        var elapsed = clock.Elapsed;
        KeepAnswer(servers, subject, server);
        Thread.Sleep(TimeSpan.FromSeconds(1));
        var megabytes = server.ResidentMegabytes;
        servers.Stop(server);
        return new StartUp(elapsed, megabytes);
    }

    /// <summary>The cached page first: the bare endpoint repeats what that very process answers.</summary>
    private static Dictionary<Subject, Server> StartAll(Servers servers)
    {
        var running = new Dictionary<Subject, Server>();
        foreach (var subject in Subjects)
        {
            running[subject] = servers.Start(subject);
            running[subject].GetPage();
            KeepAnswer(servers, subject, running[subject]);
        }

        return running;
    }

    /// <summary>Asked for the second time, so from the cache.</summary>
    private static void KeepAnswer(Servers servers, Subject subject, Server server)
    {
        if (subject == Subject.Cached)
        {
            servers.Keep(server.GetPage());
        }
    }

    private static Dictionary<Subject, List<Round>> Load(Dictionary<Subject, Server> running, Plan plan, int bodyLength)
    {
        foreach (var (subject, server) in running)
        {
            Console.WriteLine($"Warming up {subject}: {plan.WarmUpOf(subject).TotalSeconds:0.#} s …");
            Client.Load(server, bodyLength, plan.WarmUpOf(subject));
        }

        Console.WriteLine($"Measuring {plan.Rounds} × {plan.Round.TotalSeconds:0.#} s of each, in turns …");
        return Enumerable.Range(0, plan.Rounds)
            .SelectMany(_ => Subjects.Select(subject => (subject, round: Client.Load(running[subject], bodyLength, plan.Round))))
            .ToLookup(pair => pair.subject, pair => pair.round)
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <returns>The length of the page's body.</returns>
    private static int DemandSamePage(Dictionary<Subject, Server> running)
    {
        var answers = running.ToDictionary(pair => pair.Key, pair => pair.Value.GetPage());
        var (cached, uncached, bare) = (answers[Subject.Cached], answers[Subject.Uncached], answers[Subject.Bare]);
        return cached.Headers.ContainsKey("Age") && !uncached.Headers.ContainsKey("Age")
            && cached.Body.AsSpan().SequenceEqual(uncached.Body) && bare.IsLike(cached)
            ? cached.Body.Length
            : throw new LoadException("The three servers do not send the same page.");
    }

    private static void DemandSameLogLine(Servers servers)
    {
        var (portal, bare) = (Fields(servers.LogLine(Subject.Cached)), Fields(servers.LogLine(Subject.Bare)));
        if (portal != bare)
        {
            throw new LoadException($"The bare endpoint logs something else than the portal:{Environment.NewLine}{portal}{Environment.NewLine}{bare}");
        }

        static string Fields(string line) => string.Join(' ', JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)?
            .Select(field => VaryingInLog.Contains(field.Key) ? field.Key : $"{field.Key}={field.Value}") ?? []);
    }
}
