using System.Globalization;

namespace BoTrygt.Domain.Guidance;

/// <summary>The sizes that a picture is drawn in, all in pixels.</summary>
public static class ImageSizes
{
    /// <summary>What is wider is drawn smaller.</summary>
    public const int Widest = 1920;

    /// <summary>What is narrower or lower looks bad on every screen.</summary>
    public const int Narrowest = 320;

    public const int Lowest = 180;

    /// <summary>
    /// How many times as long as it is short a picture may be: what is longer is a line on every screen. At the <see cref="Widest"/> it is
    /// 15,360 high then, and WebP ends at 16,383.
    /// </summary>
    public const int LongestTimes = 8;

    /// <summary>The file for readers whose browser knows no WebP.</summary>
    public const string Plain = "enkel.jpg";

    /// <summary>The part that is shown where somebody shares a page, as Open Graph wants it.</summary>
    public const string Shared = "delt.jpg";

    /// <summary>The part that lists of pictures show.</summary>
    public const string Small = "lille.webp";

    /// <summary>The plain file is no wider.</summary>
    public const int PlainWidth = 960;

    public static readonly (int Width, int Height) SharedSize = (1200, 630);
    public static readonly (int Width, int Height) SmallSize = (400, 300);

    /// <summary>A new one is not drawn of the pictures that are there: their files would be asked for in vain.</summary>
    private static readonly int[] Steps = [320, 640, 960, 1280];

    /// <summary>The widths that a picture of a width is drawn in, the smallest first.</summary>
    public static IReadOnlyList<int> WidthsOf(int width) => [.. Steps.Where(step => step < width), Math.Min(width, Widest)];

    /// <summary>What the file of a width is called.</summary>
    public static string NameOf(int width) => string.Create(CultureInfo.InvariantCulture, $"{width}.webp");

    /// <summary>Whether it is too long for its width or too wide for its height; see <see cref="LongestTimes"/>.</summary>
    public static bool IsTooLong(int width, int height) => (long)Math.Max(width, height) > (long)Math.Min(width, height) * LongestTimes;

    /// <summary>How large it is at most, in its own proportions.</summary>
    public static (int Width, int Height) Within(int width, int height, int most) =>
        width <= most ? (width, height) : (most, Math.Max(1, (int)Math.Round((double)height * most / width)));

    /// <summary>The largest part of a picture with the proportions of <paramref name="size"/> that has its focus as near its middle as it goes.</summary>
    public static ImagePart PartOf(int width, int height, (int Width, int Height) size, ImageFocus focus)
    {
        var scale = Math.Min((double)width / size.Width, (double)height / size.Height);
        var (partWidth, partHeight) = (Math.Min(width, (int)Math.Round(size.Width * scale)), Math.Min(height, (int)Math.Round(size.Height * scale)));
        return new(Start(width, partWidth, (int)focus % 3), Start(height, partHeight, (int)focus / 3), partWidth, partHeight);
    }

    /// <param name="whole">Of the picture.</param>
    /// <param name="part">Of the part.</param>
    /// <param name="third">Which third of the picture has to be seen.</param>
    private static int Start(int whole, int part, int third) => Math.Clamp((int)Math.Round(whole * ((2 * third) + 1) / 6.0 - part / 2.0), 0, whole - part);
}

/// <summary>A part of a picture, in pixels from its top left.</summary>
public readonly record struct ImagePart(int Left, int Top, int Width, int Height);
