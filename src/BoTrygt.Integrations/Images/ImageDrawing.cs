using BoTrygt.Domain.Guidance;
using SkiaSharp;

namespace BoTrygt.Integrations.Images;

/// <summary>
/// Draws pictures anew, in the sizes of <see cref="ImageSizes"/>: where, when and with what one was taken is not in them, and
/// neither is anything that was hidden in it. One at a time, for a large one takes a lot of memory.
/// </summary>
public sealed class ImageDrawing : IDisposable
{
    /// <summary>As a good camera takes them; a file of some kilobytes may say that it holds many times as many.</summary>
    private const long MostPixels = 50_000_000;

    private const int Quality = 80;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private readonly SemaphoreSlim _desk = new(1);

    /// <summary>All files of a picture, or why there are none.</summary>
    /// <param name="content">What was sent: a JPEG, PNG or WebP file from its beginning; of a moving one the first picture is taken.</param>
    /// <param name="cancellation">Stops while it waits for another one.</param>
    public async Task<DrawnImage> DrawAsync(Stream content, CancellationToken cancellation) =>
        await AtTheDeskAsync(content, codec => WhyNot(codec) is { } refusal ? new(refusal) : Read(codec) is { } picture ? Draw(picture) : new DrawnImage(ImageRefusal.Damaged), cancellation);

    /// <summary>Cuts the parts of a picture around another point.</summary>
    /// <param name="largest">Its largest file.</param>
    /// <param name="focus">What has to be seen.</param>
    /// <param name="cancellation">Stops while it waits for another one.</param>
    /// <exception cref="InvalidDataException">It is no file that was drawn here.</exception>
    public Task<IReadOnlyList<DrawnFile>> CutAsync(Stream largest, ImageFocus focus, CancellationToken cancellation) => AtTheDeskAsync(largest, codec =>
    {
        using var picture = Read(codec) ?? throw new InvalidDataException("The file is no picture.");
        return Parts(picture, focus);
    }, cancellation);

    public void Dispose() => _desk.Dispose();

    private async Task<T> AtTheDeskAsync<T>(Stream content, Func<SKCodec?, T> draw, CancellationToken cancellation)
    {
        await _desk.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() =>
            {
                using var data = SKData.Create(content);
                using var codec = data is null ? null : SKCodec.Create(data);
                return draw(codec);
            }, cancellation);
        }
        finally
        {
            _desk.Release();
        }
    }

    /// <summary>Asked of what the file says of itself, before any of it is unpacked.</summary>
    private static ImageRefusal? WhyNot(SKCodec? codec) =>
        codec is null ? ImageRefusal.Damaged
        : (long)codec.Info.Width * codec.Info.Height > MostPixels ? ImageRefusal.TooManyPixels
        : WhyNot(Turned((codec.Info.Width, codec.Info.Height), codec.EncodedOrigin));

    private static ImageRefusal? WhyNot((int Width, int Height) upright) =>
        upright.Width < ImageSizes.Narrowest || upright.Height < ImageSizes.Lowest ? ImageRefusal.TooSmall
        : ImageSizes.IsTooLong(upright.Width, upright.Height) ? ImageRefusal.TooLong
        : null;

    /// <summary>The picture upright, in the colours of the web, and no wider than it is kept; null when not all of it is there.</summary>
    private static SKBitmap? Read(SKCodec? codec)
    {
        if (codec is null)
        {
            return null;
        }

        var size = codec.GetScaledDimensions(Math.Min(1f, (float)ImageSizes.Widest / Math.Min(codec.Info.Width, codec.Info.Height)));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var read = new SKBitmap(info);
        if (codec.GetPixels(info, read.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        return Upright(read, codec.EncodedOrigin);
    }

    /// <summary>First smaller and then turned: what was read may be two hundred megabytes, and is not held twice.</summary>
    private static SKBitmap Upright(SKBitmap read, SKEncodedOrigin origin)
    {
        var (width, height) = Turned((read.Width, read.Height), origin);
        var sized = Sized(read, Turned(ImageSizes.Within(width, height, ImageSizes.Widest), origin));
        if (origin == SKEncodedOrigin.TopLeft)
        {
            return sized;
        }

        using (sized)
        {
            return TurnedUp(sized, origin);
        }
    }

    private static DrawnImage Draw(SKBitmap picture)
    {
        using (picture)
        {
            var files = ImageSizes.WidthsOf(picture.Width).Select(width => WebP(ImageSizes.NameOf(width), picture, ImageSizes.Within(picture.Width, picture.Height, width)));
            return new(picture.Width, picture.Height, [.. files, Plain(picture), .. Parts(picture, ImageFocus.Middle)]);
        }
    }

    private static IReadOnlyList<DrawnFile> Parts(SKBitmap picture, ImageFocus focus)
    {
        using var shared = Part(picture, ImageSizes.SharedSize, focus);
        using var small = Part(picture, ImageSizes.SmallSize, focus);
        return [Jpeg(ImageSizes.Shared, shared), Encoded(ImageSizes.Small, small, SKEncodedImageFormat.Webp)];
    }

    private static SKBitmap Part(SKBitmap picture, (int Width, int Height) size, ImageFocus focus)
    {
        var part = ImageSizes.PartOf(picture.Width, picture.Height, size, focus);
        using var cut = new SKBitmap();
        return picture.ExtractSubset(cut, SKRectI.Create(part.Left, part.Top, part.Width, part.Height)) ? Sized(cut, size) : throw new InvalidOperationException("The part lies outside of the picture.");
    }

    private static DrawnFile WebP(string name, SKBitmap picture, (int Width, int Height) size)
    {
        using var sized = Sized(picture, size);
        return Encoded(name, sized, SKEncodedImageFormat.Webp);
    }

    private static DrawnFile Plain(SKBitmap picture)
    {
        using var sized = Sized(picture, ImageSizes.Within(picture.Width, picture.Height, ImageSizes.PlainWidth));
        return Jpeg(ImageSizes.Plain, sized);
    }

    /// <summary>What can be seen through is white in it.</summary>
    private static DrawnFile Jpeg(string name, SKBitmap picture)
    {
        using var paper = new SKBitmap(picture.Info.WithAlphaType(SKAlphaType.Opaque));
        using var canvas = new SKCanvas(paper);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return Encoded(name, paper, SKEncodedImageFormat.Jpeg);
    }

    private static DrawnFile Encoded(string name, SKBitmap picture, SKEncodedImageFormat format)
    {
        using var data = picture.Encode(format, Quality) ?? throw new InvalidOperationException("The picture could not be drawn.");
        return new(name, data.ToArray());
    }

    private static SKBitmap Sized(SKBitmap picture, (int Width, int Height) size) =>
        (picture.Width, picture.Height) == size ? picture.Copy() : picture.Resize(new SKSizeI(size.Width, size.Height), Smooth) ?? throw new InvalidOperationException("The picture could not be drawn.");

    /// <summary>A camera says how it was held; here the picture is turned itself.</summary>
    private static SKBitmap TurnedUp(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (width, height) = Turned((picture.Width, picture.Height), origin);
        var upright = new SKBitmap(picture.Info.WithSize(width, height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(Turn(origin, width, height));
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    /// <summary>A size as it is when a picture that was held so is turned, either way.</summary>
    private static (int Width, int Height) Turned((int Width, int Height) size, SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom ? (size.Height, size.Width) : size;

    /// <summary>By the table of orientations in Exif 2.3, section 4.6.4 A.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
