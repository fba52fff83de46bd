using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BoTrygt.Load;

/// <summary>A browser's connection that is kept open and asks for one page again and again.</summary>
internal sealed class Connection : Socket
{
    private readonly byte[] _request;
    private readonly byte[] _received = new byte[256 * 1024];
    private readonly int _bodyLength;
    private int _filled;

    /// <param name="port">The server's.</param>
    /// <param name="bodyLength">What every answer must bring.</param>
    public Connection(int port, int bodyLength) : base(SocketType.Stream, ProtocolType.Tcp)
    {
        _bodyLength = bodyLength;
        _request = Encoding.ASCII.GetBytes($"GET {Answer.Page} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {Answer.Encoding}\r\n\r\n");
        NoDelay = true;
        Connect(IPAddress.Loopback, port);
    }

    public void Ask()
    {
        _filled = 0;
        Send(_request);
    }

    /// <summary>Takes what has come; true when the answer is whole.</summary>
    /// <exception cref="LoadException">It is not the page.</exception>
    public bool Take()
    {
        var count = Receive(_received.AsSpan(_filled));
        _filled += count;
        if (!HttpAnswer.TryMeasure(_received.AsSpan(0, _filled), out var isOk, out var bodyLength))
        {
            return count > 0 ? false : throw new LoadException("A server closed a connection in the middle of an answer.");
        }

        return isOk && bodyLength == _bodyLength ? true : throw new LoadException($"An answer was not the page: {Encoding.ASCII.GetString(_received, 0, Math.Min(_filled, 200))}");
    }
}
