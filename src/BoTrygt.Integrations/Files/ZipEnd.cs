using System.Buffers.Binary;

namespace BoTrygt.Integrations.Files;

/// <summary>The last record of an archive, looked at before anything reads the archive itself.</summary>
internal static class ZipEnd
{
    private const int RecordLength = 22;
    private const int LongestComment = 65_535;

    /// <summary>As much as 5,000 parts with long names take; a document has some dozens, a large one some hundreds.</summary>
    private const int LongestList = 1_000_000;

    /// <summary>
    /// The list of parts is short, lies right before the end, and nothing lies behind it: what is in the file is what the list
    /// says, and reading it costs little.
    /// </summary>
    public static bool IsSound(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, RecordLength + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + RecordLength > tail.Length)
        {
            return false;
        }

        var record = tail.AsSpan(at, RecordLength);
        var (size, offset) = (BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));
        return at + RecordLength + BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == tail.Length
            && size <= LongestList
            && (long)offset + size == content.Length - tail.Length + at;
    }
}
