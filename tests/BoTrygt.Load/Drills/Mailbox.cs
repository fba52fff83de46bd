using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BoTrygt.Load.Drills;

/// <summary>A mail server on this machine that takes every mail, keeps its Message-ID, and is in no hurry.</summary>
internal sealed class Mailbox : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(15);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Delivery> _taken = new();

    public Mailbox()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyCollection<Delivery> Taken => _taken;

    /// <summary>Called when a mail is taken, before its sender is told so.</summary>
    public Action<Delivery> BeforeAnswer { get; set; } = _ => { };

    public void Dispose() => _listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
        {
            // The drill is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ServeAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The portal was killed.
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var sender = "";
        await writer.WriteLineAsync("220 drill");
        while (await reader.ReadLineAsync() is { } line)
        {
            sender = line.StartsWith("MAIL FROM:<", StringComparison.OrdinalIgnoreCase) ? line.Split('<', '@')[1] : sender;
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (line == "DATA")
            {
                Take(new(sender, await ReadMessageIdAsync(reader)));
                await Task.Delay(Pace);
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private void Take(Delivery delivery)
    {
        _taken.Enqueue(delivery);
        BeforeAnswer(delivery);
    }

    /// <summary>Reads the mail to its end.</summary>
    private static async Task<string> ReadMessageIdAsync(StreamReader reader)
    {
        var id = "";
        for (var line = await reader.ReadLineAsync(); line != "."; line = await reader.ReadLineAsync())
        {
            if (line is null)
            {
                throw new IOException("The mail broke off.");
            }

            id = id.Length == 0 && line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase) ? line.Split('<', '>')[1] : id;
        }

        return id;
    }
}

/// <summary>A mail that the server took.</summary>
/// <param name="Portal">Who handed it in.</param>
/// <param name="MessageId">Without angle brackets.</param>
internal sealed record Delivery(string Portal, string MessageId);
