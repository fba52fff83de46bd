using System.Buffers.Binary;
using System.Text;

namespace BoTrygt.Integrations.Files;

/// <summary>The beginning and the end of a file.</summary>
internal sealed record FileEnds(byte[] Head, byte[] Tail, long Length)
{
    private const int EndOfZipLength = 22;

    /// <summary>How far from its end a document or a picture may say that it ends.</summary>
    private const int LastWords = 2048;

    private static readonly string[] Markup = ["<!doctype html", "<html", "<svg", "<script", "<iframe", "<body", "<head>"];

    /// <summary>The beginning as letters, small ones, without what may stand before the first.</summary>
    private readonly Lazy<string> _letters = new(() => Encoding.Latin1.GetString(Head.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Head.AsSpan(3) : Head).TrimStart().ToLowerInvariant());

    public bool BeginsAsMarkup => _letters.Value.StartsWith('<');

    /// <summary>A drawing, with or without a line about XML before it.</summary>
    public bool BeginsAsVectors => BeginsAsMarkup && _letters.Value.Contains("<svg", StringComparison.Ordinal) && !_letters.Value.Contains("<html", StringComparison.Ordinal);

    /// <summary>A browser that guesses would find a web page.</summary>
    public bool HeadHoldsMarkup => Array.Exists(Markup, tag => _letters.Value.Contains(tag, StringComparison.Ordinal));

    /// <summary>It ends with the table of contents of an archive.</summary>
    public bool EndsAsZip
    {
        get
        {
            var at = Tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
            return at >= 0 && at + EndOfZipLength <= Tail.Length && at + EndOfZipLength + BinaryPrimitives.ReadUInt16LittleEndian(Tail.AsSpan(at + 20)) >= Tail.Length;
        }
    }

    public bool StartsWith(ReadOnlySpan<byte> start) => Head.AsSpan().StartsWith(start);

    public bool HeadHas(ReadOnlySpan<byte> bytes, int at) => Head.Length >= at + bytes.Length && Head.AsSpan(at).StartsWith(bytes);

    public bool EndsWith(ReadOnlySpan<byte> bytes) => Tail.AsSpan(Math.Max(0, Tail.Length - LastWords)).IndexOf(bytes) >= 0;
}
