using System.Diagnostics;
using BoTrygt.Database;
using BoTrygt.Database.Sqlite;
using BoTrygt.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Load.Drills;

/// <summary>
/// Two portals on one SQLite file, and <c>kill -9</c> of the one that works, at the worst moment: everything is half done,
/// and the mail server has taken a mail and not yet said so. The other goes on, and its pages answer all the while.
/// </summary>
internal sealed class KillDrill(Servers servers)
{
    public const string Command = "kill-a-portal";

    private static readonly string[] Names = ["a", "b"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a round of the job that sends: a mail that comes too often has come by then.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, Server> _portals = [];
    private readonly TaskCompletionSource<(string Portal, int Mail, TimeSpan At)> _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _clock = new();
    private TimeSpan? _wentOnAt;
    private int _pages;
    private int _failedPages;

    /// <returns>Whether all is as it should be.</returns>
    public bool Run()
    {
        DemandWorkingHours();
        using var mailbox = new Mailbox();
        servers.PrepareDatabase();
        Prepare();
        mailbox.BeforeAnswer = delivery => Watch(delivery, mailbox);
        StartBoth(mailbox);
        var done = WaitUntilDone();
        return Report(mailbox, done);
    }

    /// <summary>Rounds open on working days, and nobody is told anything at night.</summary>
    private static void DemandWorkingHours()
    {
        var now = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Europe/Copenhagen");
        if (!DateOnly.FromDateTime(now).IsWorkingDay() || now.Hour is < 6 or 23)
        {
            throw new LoadException("On a working day, from 6 to 23 in Denmark: at other times no round opens.");
        }
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
    private void Watch(Delivery delivery, Mailbox mailbox)
    {
        if (_killed.Task.IsCompleted)
        {
            _wentOnAt ??= delivery.Portal != _killed.Task.Result.Portal ? _clock.Elapsed : null;
        }
        else if (IsInTheMiddle(mailbox))
        {
            _killed.TrySetResult((delivery.Portal, mailbox.Taken.Count, _clock.Elapsed));
            servers.Stop(_portals[delivery.Portal]);
        }
    }

    private bool IsInTheMiddle(Mailbox mailbox)
    {
        using var db = Open();
        return Effects.All.All(effect => effect.IsInTheMiddle(db, mailbox) && effect.CountUndone(db) > 0);
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
        var (killed, number, at) = _killed.Task.Result;
        Console.WriteLine($"Portal {killed} was killed while it handed in mail {number}; the other went on {Seconds(_wentOnAt - at)} later and handed in {mailbox.Taken.Count(delivery => delivery.Portal != killed)}; all was done {Seconds(done - at)} after the kill.");
        Console.WriteLine($"{string.Join("; ", verdicts.Select(row => $"{row.Name}: {row.Verdict.Figures}"))}; \"database is locked\" {locked} times; {_failedPages} of {_pages} pages failed.");
        return done is not null && _wentOnAt is not null && locked == 0 && _failedPages == 0 && verdicts.TrueForAll(row => row.Verdict.IsRight);
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:0.0} s" : "never";

    private SqliteDb Open() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(servers.ConnectionString).Options);
}
