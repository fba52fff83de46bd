using SkiaSharp;

namespace BoTrygt.Web.Tests.Support;

/// <summary>A picture with nothing on it.</summary>
internal static class SomePicture
{
    /// <param name="shade">Another one is another file.</param>
    public static byte[] Of(byte shade = 100, int width = 1000, int height = 700)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        bitmap.Erase(new SKColor(shade, 160, 200));
        return bitmap.Encode(SKEncodedImageFormat.Jpeg, 80).ToArray();
    }
}
