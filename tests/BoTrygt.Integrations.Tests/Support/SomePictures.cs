using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace BoTrygt.Integrations.Tests.Support;

/// <summary>Pictures as cameras make them, and as somebody with a plan does.</summary>
internal static class SomePictures
{
    /// <summary>Red on the left and blue on the right.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(bitmap);
        using var blue = new SKPaint { Color = SKColors.Blue };
        canvas.Clear(SKColors.Red);
        canvas.DrawRect(SKRect.Create(width / 2f, 0, width / 2f, height), blue);
        return bitmap.Encode(format, 90).ToArray();
    }

    /// <summary>Nothing but air.</summary>
    public static byte[] Transparent(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    /// <summary>A JPEG that says how the camera was held, who held it, and where.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, string secret)
    {
        byte[] words = [.. Encoding.ASCII.GetBytes(secret), 0];
        byte[] tiff =
        [
            .. "II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
            .. Entry(0x0112, 3, 1, orientation),
            .. Entry(0x010E, 2, (uint)words.Length, 38),
            0, 0, 0, 0, .. words,
        ];
        byte[] segment = [.. "Exif\0\0"u8, .. tiff];
        var length = segment.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. segment, .. jpeg[2..]];
    }

    /// <summary>A PNG that is small and says that it is large; the first of its pixels are there, and black.</summary>
    public static byte[] Bomb(int width, int height)
    {
        byte[] head = [.. Big(width), .. Big(height), 8, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", Packed(Math.Min((width + 1L) * height, 50_000_000))), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG with a part beside the picture that is a thousand times as large when it is unpacked.</summary>
    public static byte[] WithPackedWords(byte[] png, int megabytes)
    {
        byte[] words = [.. "Comment\0\0"u8, .. Packed(megabytes * 1_000_000L)];
        return [.. png[..33], .. Chunk("zTXt", words), .. png[33..]];
    }

    private static byte[] Packed(long length)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[100_000];
            for (var left = length; left > 0; left -= zeros.Length)
            {
                zlib.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        return [.. Big(content.Length), .. named, .. Big((int)Crc(named))];
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value)
    {
        var bytes = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), type);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), value);
        return bytes;
    }

    /// <summary>The checksum of PNG (ISO 3309).</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
