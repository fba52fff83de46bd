using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>A mail server of a test's own: as much of SMTP as it takes to receive a mail or to refuse one.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _seen = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener;
    private readonly Task _listening;

    private SmtpServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every mail that was read to its end, taken or not.</summary>
    public IReadOnlyCollection<MimeMessage> Seen => _seen;

    /// <summary>What is said to a recipient; null takes it.</summary>
    public Func<string, string?> AnswerTo { get; set; } = _ => null;

    /// <summary>What is said when the mail has been read.</summary>
    public string AnswerAtEnd { get; set; } = "250 Taget";

    public static SmtpServer Start(int port = 0) => new(port);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 proeve");
            while (await reader.ReadLineAsync() is { } line)
            {
                await writer.WriteLineAsync(line == "DATA" ? "354 Skriv" : Answer(line));
                if (line == "DATA")
                {
                    _seen.Enqueue(await ReadAsync(reader));
                    await writer.WriteLineAsync(AnswerAtEnd);
                }
            }
        }
    }

    private string Answer(string line) => line.StartsWith("RCPT TO:", StringComparison.Ordinal) ? AnswerTo(line["RCPT TO:".Length..]) ?? "250 ok"
        : line == "QUIT" ? "221 farvel"
        : "250 ok";

    private static async Task<MimeMessage> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes);
    }
}
