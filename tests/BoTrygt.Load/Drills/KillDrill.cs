using System.Diagnostics;
using BoTrygt.Database;
using BoTrygt.Database.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Load.Drills;

/// <summary>
/// Two portals on one SQLite file, mails that wait, and <c>kill -9</c> of the one that sends, at the worst moment: the
/// mail server has taken a mail and not yet said so. The other goes on, and its pages answer all the while.
/// </summary>
internal sealed class KillDrill(Servers servers)
{
    public const string Command = "kill-a-portal";

    private const int KilledAt = 150;

    private static readonly string[] Names = ["a", "b"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a round of the job that sends: a mail that comes too often has come by then.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, Server> _portals = [];
    private readonly TaskCompletionSource<(string Portal, TimeSpan At)> _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _clock = new();
    private TimeSpan? _wentOnAt;
    private int _pages;
    private int _failedPages;

    /// <returns>Whether all is as it should be.</returns>
    public bool Run()
    {
        using var mailbox = new Mailbox();
        servers.PrepareDatabase();
        Prepare();
        mailbox.BeforeAnswer = delivery => Watch(delivery, mailbox.Taken.Count);
        StartBoth(mailbox);
        var done = WaitUntilDone();
        return Report(mailbox, done);
    }

    private void Prepare()
    {
        using var db = Open();
        foreach (var effect in Effects.All)
        {
            effect.Prepare(db);
        }
    }

    private void StartBoth(Mailbox mailbox)
    {
        _clock.Start();
        foreach (var name in Names)
        {
            _portals[name] = servers.StartPortal(name, new()
            {
                ["Mail__Host"] = "127.0.0.1",
                ["Mail__Port"] = $"{mailbox.Port}",
                ["Mail__From"] = $"Bo trygt <{name}@portal.invalid>", // Tells the two apart.
                ["Mail__Tls"] = "None",
            });
        }

        foreach (var portal in _portals.Values)
        {
            portal.GetPage();
        }
    }

    /// <summary>On the mail server's thread: nobody is told that the mail is taken before this returns.</summary>
    private void Watch(Delivery delivery, int taken)
    {
        if (taken == KilledAt)
        {
            _killed.TrySetResult((delivery.Portal, _clock.Elapsed));
            servers.Stop(_portals[delivery.Portal]);
        }
        else if (_killed.Task.IsCompleted && delivery.Portal != _killed.Task.Result.Portal)
        {
            _wentOnAt ??= _clock.Elapsed;
        }
    }

    /// <returns>When nothing was left to do; null when that never came.</returns>
    private TimeSpan? WaitUntilDone()
    {
        TimeSpan? done = null;
        while (_clock.Elapsed < Patience && (done is null || _clock.Elapsed - done < Quiet))
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(500));
            AskForPage();
            done ??= CountUndone() == 0 ? _clock.Elapsed : null;
        }

        return done;
    }

    private void AskForPage()
    {
        if (_killed.Task.IsCompleted)
        {
            _pages++;
            _failedPages += Answer.TryGet(_portals.First(portal => portal.Key != _killed.Task.Result.Portal).Value.Port) is null ? 1 : 0;
        }
    }

    private int CountUndone()
    {
        using var db = Open();
        return Effects.All.Sum(effect => effect.CountUndone(db));
    }

    private bool Report(Mailbox mailbox, TimeSpan? done)
    {
        if (!_killed.Task.IsCompleted)
        {
            throw new LoadException($"Nobody was killed: only {mailbox.Taken.Count} mails came. {string.Join(' ', Names.SelectMany(servers.LogLines).Where(line => line.Contains("\"@l\"", StringComparison.Ordinal)))}");
        }

        using var db = Open();
        var verdicts = Effects.All.Select(effect => (effect.Name, Verdict: effect.Judge(db, mailbox))).ToList();
        var locked = Names.SelectMany(servers.LogLines).Count(line => line.Contains("database is locked", StringComparison.Ordinal));
        var (killed, at) = _killed.Task.Result;
        Console.WriteLine($"Portal {killed} was killed while it handed in mail {KilledAt}; the other went on {Seconds(_wentOnAt - at)} later and handed in {mailbox.Taken.Count(delivery => delivery.Portal != killed)}; all was done {Seconds(done - at)} after the kill.");
        Console.WriteLine($"{string.Join("; ", verdicts.Select(row => $"{row.Name}: {row.Verdict.Figures}"))}; \"database is locked\" {locked} times; {_failedPages} of {_pages} pages failed.");
        return done is not null && _wentOnAt is not null && locked == 0 && _failedPages == 0 && verdicts.TrueForAll(row => row.Verdict.IsRight);
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:0.0} s" : "never";

    private SqliteDb Open() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(servers.ConnectionString).Options);
}
