namespace BoTrygt.Integrations.Files;

/// <summary>Whether a file is text that one reads, in UTF-8 or as Windows writes Danish.</summary>
internal static class PlainText
{
    private const int BufferSize = 65_536;

    /// <summary>Of the signs below the space only those that lay out text. Windows-1252 leaves five of its places empty.</summary>
    public static async Task<bool> IsAsync(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var (buffer, utf8, isWindows) = (new byte[BufferSize], new Utf8Letters(), true);
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            foreach (var one in buffer.AsSpan(0, read))
            {
                if (one is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
                {
                    return false;
                }

                utf8.Add(one);
                isWindows &= one is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);
            }
        }

        return utf8.IsWhole || isWindows;
    }

    /// <summary>How many bytes of the letter that was begun are still to come, byte by byte, so that a letter may lie across two reads.</summary>
    private struct Utf8Letters
    {
        private int _toCome;
        private bool _isBroken;

        public readonly bool IsWhole => !_isBroken && _toCome == 0;

        public void Add(byte one)
        {
            var isFollowing = (one & 0xC0) == 0x80;
            _isBroken |= isFollowing != _toCome > 0 || one is 0xC0 or 0xC1 or > 0xF4;
            _toCome = isFollowing ? _toCome - 1 : one switch { < 0xC0 => 0, < 0xE0 => 1, < 0xF0 => 2, _ => 3 };
        }
    }
}
