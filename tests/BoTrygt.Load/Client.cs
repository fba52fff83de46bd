using System.Diagnostics;
using System.Net.Sockets;

namespace BoTrygt.Load;

/// <summary>
/// Visitors who ask again as soon as they are answered. One thread waits for whichever connection has news, which costs
/// less than a task each: the client must never be what is measured.
/// </summary>
internal static class Client
{
    private const int Visitors = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Round Load(Server server, int bodyLength, TimeSpan duration)
    {
        var connections = Enumerable.Range(0, Visitors).Select(_ => new Connection(server.Port, bodyLength)).ToList();
        try
        {
            var (serverBefore, clientBefore, clock) = (server.Worked, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var answers = AskUntil(connections, clock, duration);
            return new Round(answers, clock.Elapsed, server.Worked - serverBefore, Environment.CpuUsage.TotalTime - clientBefore);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private static int AskUntil(List<Connection> connections, Stopwatch clock, TimeSpan duration)
    {
        var answers = 0;
        var waiting = new List<Connection>(connections);
        var ready = new List<Connection>();
        waiting.ForEach(connection => connection.Ask());
        while (waiting.Count > 0)
        {
            foreach (var connection in Wait(waiting, ready))
            {
                if (connection.Take())
                {
                    answers++;
                    AskAgainOrLeave(connection);
                }
            }
        }

        return answers;

        void AskAgainOrLeave(Connection connection)
        {
            if (clock.Elapsed < duration)
            {
                connection.Ask();
            }
            else
            {
                waiting.Remove(connection);
            }
        }
    }

    private static List<Connection> Wait(List<Connection> waiting, List<Connection> ready)
    {
        ready.Clear();
        ready.AddRange(waiting);
        Socket.Select(ready, null, null, Patience);
        return ready.Count > 0 ? ready : throw new LoadException($"No answer for {Patience.TotalSeconds} s.");
    }
}
