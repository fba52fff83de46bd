namespace BoTrygt.Load;

/// <summary>The figures as they stand in the terminal.</summary>
internal static class Report
{
    private const double MuchOfACore = 0.9;

    public static void Print(Result result)
    {
        Console.WriteLine();
        Console.WriteLine($"{Answer.Page}, {Answer.Encoding}, {result.BodyLength:N0} bytes; servers on core {Cores.OfServers}, client on core {Cores.OfClient}, logs to {Servers.NoFile}.");
        Console.WriteLine($"Medians of {result.Plan.Rounds} rounds. CPU s: seconds of the server's processor time. Busy: share of its core.");
        Console.WriteLine();
        Console.WriteLine($"{"",-34}{"requests/s",11}{"low – high",18}{"per CPU s",11}{"server busy",13}{"client busy",13}");
        PrintRow(result, "a  portal, page from the cache", Subject.Cached);
        PrintRow(result, "b  portal, page made each time", Subject.Uncached);
        PrintRow(result, "c  bare Kestrel, same answer + log", Subject.Bare);
        Console.WriteLine();
        PrintRatio(result, "a/c", Subject.Cached, Subject.Bare);
        PrintRatio(result, "b/a", Subject.Uncached, Subject.Cached);
        PrintDoubts(result);
        Console.WriteLine();
        PrintStarts("portal", result.PortalStarts);
        PrintStarts("bare", result.BareStarts);
        Console.WriteLine($"Portal's memory after the load: {result.MegabytesAfterLoad} MB");
    }

    private static void PrintRow(Result result, string name, Subject subject)
    {
        var perSecond = result.Rounds[subject].Select(round => round.PerSecond).ToList();
        Console.WriteLine(
            $"{name,-34}{result.Median(subject, round => round.PerSecond),11:N0}{$"{perSecond.Min():N0} – {perSecond.Max():N0}",18}" +
            $"{result.Median(subject, round => round.PerWorkedSecond),11:N0}" +
            $"{result.Median(subject, round => round.ServerShare),13:P0}{result.Median(subject, round => round.ClientShare),13:P0}");
    }

    private static void PrintRatio(Result result, string name, Subject above, Subject below) => Console.WriteLine(
        $"{name} {result.Median(above, round => round.PerSecond) / result.Median(below, round => round.PerSecond):0.000} by the clock, " +
        $"{result.Median(above, round => round.PerWorkedSecond) / result.Median(below, round => round.PerWorkedSecond):0.000} by the servers' processor time");

    private static void PrintDoubts(Result result)
    {
        if (result.Rounds.Keys.Any(subject => result.Median(subject, round => round.ClientShare) > MuchOfACore))
        {
            Console.WriteLine("The client's core was full: the servers could do more than this.");
        }
        else if (result.Rounds.Keys.Any(subject => result.Median(subject, round => round.ServerShare) < MuchOfACore))
        {
            Console.WriteLine("Other programs used the cores meanwhile: trust the ratios by processor time more than those by the clock.");
        }
    }

    private static void PrintStarts(string name, List<StartUp> starts) => Console.WriteLine(
        $"Start to first 200, {name}: {Result.Median(starts.Select(start => start.Elapsed.TotalSeconds)):0.00} s (median of {starts.Count}); " +
        $"{Result.Median(starts.Select(start => (double)start.Megabytes)):0} MB a second later");
}
