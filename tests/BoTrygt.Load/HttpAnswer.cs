using System.Buffers.Text;

namespace BoTrygt.Load;

/// <summary>Finds the end of an HTTP/1.1 answer: by its stated length, or by its chunks.</summary>
internal static class HttpAnswer
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <returns>False while bytes are missing.</returns>
    public static bool TryMeasure(ReadOnlySpan<byte> received, out bool isOk, out int bodyLength)
    {
        isOk = received.StartsWith("HTTP/1.1 200 "u8);
        bodyLength = 0;
        var headEnd = received.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        var head = received[..headEnd];
        var body = received[(headEnd + 4)..];
        return StatedLength(head) is { } length
            ? body.Length >= (bodyLength = length)
            : TryMeasureChunks(body, out bodyLength);
    }

    private static int? StatedLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _) ? length : null;
    }

    private static bool TryMeasureChunks(ReadOnlySpan<byte> body, out int bodyLength)
    {
        bodyLength = 0;
        while (Utf8Parser.TryParse(body, out int chunk, out var digits, 'x') && body.Length >= digits + chunk + 2 * LineEnd.Length)
        {
            if (chunk == 0)
            {
                return true;
            }

            bodyLength += chunk;
            body = body[(digits + chunk + 2 * LineEnd.Length)..];
        }

        return false;
    }
}
