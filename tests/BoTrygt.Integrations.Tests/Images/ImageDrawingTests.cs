using System.Text;
using BoTrygt.Domain.Guidance;
using BoTrygt.Integrations.Images;
using BoTrygt.Integrations.Tests.Support;
using SkiaSharp;

namespace BoTrygt.Integrations.Tests.Images;

/// <summary>Nothing that was sent is sent on: pictures are drawn anew.</summary>
public sealed class ImageDrawingTests : IDisposable
{
    private const string Secret = "Skovvej 12, 56.1629 N 10.2039 E";

    private readonly ImageDrawing _drawing = new();

    public void Dispose() => _drawing.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_wide_picture_comes_in_all_sizes(SKEncodedImageFormat format)
    {
        var drawn = await DrawAsync(SomePictures.Of(format, 2400, 1600));

        Assert.Equal((1920, 1280), (drawn.Width, drawn.Height));
        Assert.Equal(["320.webp", "640.webp", "960.webp", "1280.webp", "1920.webp", "enkel.jpg", "delt.jpg", "lille.webp"], drawn.Files.Select(file => file.Name));
        Assert.Equal([(320, 213), (640, 427), (960, 640), (1280, 853), (1920, 1280), (960, 640), (1200, 630), (400, 300)], drawn.Files.Select(SizeOf));
        Assert.All(drawn.Files, file => Assert.Equal(file.Name.EndsWith("webp", StringComparison.Ordinal), file.Content.AsSpan().StartsWith("RIFF"u8)));
    }

    [Fact]
    public async Task A_small_picture_is_not_made_larger() =>
        Assert.Equal(["320.webp", "500.webp", "enkel.jpg", "delt.jpg", "lille.webp"], (await DrawAsync(SomePictures.Of(SKEncodedImageFormat.Png, 500, 400))).Files.Select(file => file.Name));

    [Theory]
    [InlineData(1, 640, 480, 0, 0)]
    [InlineData(2, 640, 480, 639, 0)]
    [InlineData(3, 640, 480, 639, 0)]
    [InlineData(4, 640, 480, 0, 0)]
    [InlineData(5, 480, 640, 0, 0)]
    [InlineData(6, 480, 640, 0, 0)]
    [InlineData(7, 480, 640, 0, 639)]
    [InlineData(8, 480, 640, 0, 639)]
    public async Task A_picture_is_upright_however_the_camera_was_held(ushort orientation, int width, int height, int redX, int redY)
    {
        var drawn = await DrawAsync(SomePictures.WithExif(SomePictures.Of(SKEncodedImageFormat.Jpeg, 640, 480), orientation, Secret));

        Assert.Equal((width, height), (drawn.Width, drawn.Height));
        using var picture = SKBitmap.Decode(Largest(drawn).Content);
        Assert.True(picture.GetPixel(redX, redY) is { Red: > 200, Blue: < 60 }, $"{picture.GetPixel(redX, redY)} is not red");
        Assert.True(picture.GetPixel(width - 1 - redX, height - 1 - redY) is { Blue: > 200, Red: < 60 }, "The other corner is not blue");
    }

    [Fact]
    public async Task Where_and_by_whom_it_was_taken_is_gone()
    {
        var sent = SomePictures.WithExif(SomePictures.Of(SKEncodedImageFormat.Jpeg, 640, 480), 6, Secret);
        Assert.Contains(Secret, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        Assert.All((await DrawAsync(sent)).Files, file =>
        {
            var bytes = Encoding.Latin1.GetString(file.Content);
            Assert.DoesNotContain("Skovvej", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("Exif", bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http", bytes, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task What_hides_behind_a_picture_is_gone()
    {
        byte[] sent = [.. SomePictures.Of(SKEncodedImageFormat.Jpeg, 640, 480), .. "<script>alert(1)</script>"u8, .. SomeFiles.Zip(("skadeligt.exe", "MZ"))];
        Assert.All((await DrawAsync(sent)).Files, file =>
        {
            Assert.DoesNotContain("script", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
            Assert.DoesNotContain("skadeligt", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Air_is_white_where_a_browser_knows_no_air()
    {
        using var plain = SKBitmap.Decode((await DrawAsync(SomePictures.Transparent(400, 300))).Files.Single(file => file.Name == ImageSizes.Plain).Content);
        Assert.Equal(SKColors.White, plain.GetPixel(200, 150));
    }

    [Theory]
    [InlineData(319, 400)]
    [InlineData(400, 179)]
    [InlineData(1, 1)]
    public async Task A_tiny_picture_is_refused(int width, int height) => Assert.Equal(ImageRefusal.TooSmall, (await DrawAsync(SomePictures.Of(SKEncodedImageFormat.Png, width, height))).Refusal);

    [Theory]
    [InlineData(1000, 17_000)]
    [InlineData(50_000, 1000)]
    [InlineData(330, 2641)]
    [InlineData(1600, 199)]
    public async Task A_picture_that_is_a_line_is_refused(int width, int height) => Assert.Equal(ImageRefusal.TooLong, (await DrawAsync(SomePictures.Bomb(width, height))).Refusal);

    [Theory]
    [InlineData(1920, 15_360)]
    [InlineData(1600, 200)]
    public async Task The_longest_picture_that_is_taken_is_drawn(int width, int height) => Assert.Equal(height, SizeOf(Largest(await DrawAsync(SomePictures.Of(SKEncodedImageFormat.Png, width, height)))).Height);

    [Fact]
    public async Task A_large_picture_that_was_held_sideways_is_as_wide_as_it_is_kept()
    {
        var drawn = await DrawAsync(SomePictures.WithExif(SomePictures.Of(SKEncodedImageFormat.Jpeg, 2400, 3200), 6, Secret));
        Assert.Equal((1920, 1440), (drawn.Width, drawn.Height));
        Assert.Equal((1920, 1440), SizeOf(Largest(drawn)));
    }

    [Theory]
    [InlineData(50_000, 1_001)]
    [InlineData(30_000, 30_000)]
    [InlineData(1_000_000, 1_000)]
    public async Task A_picture_that_unpacks_to_more_than_there_is_room_for_is_refused_unopened(int width, int height)
    {
        var bomb = SomePictures.Bomb(width, height);

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(ImageRefusal.TooManyPixels, (await DrawAsync(bomb)).Refusal);
    }

    [Fact]
    public async Task What_is_packed_beside_the_picture_is_not_unpacked()
    {
        var peak = Environment.WorkingSet;
        var drawn = await DrawAsync(SomePictures.WithPackedWords(SomePictures.Of(SKEncodedImageFormat.Png, 640, 480), megabytes: 200));

        Assert.True(drawn.Refusal is null or ImageRefusal.Damaged);
        Assert.True(Environment.WorkingSet - peak < 150_000_000, "The words were unpacked.");
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Half_a_picture_is_refused(SKEncodedImageFormat format)
    {
        var whole = SomePictures.Of(format, 640, 480);
        Assert.Equal(ImageRefusal.Damaged, (await DrawAsync(whole[..(whole.Length / 2)])).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("GIF89a")]
    public async Task What_is_no_picture_is_refused(string text) => Assert.Equal(ImageRefusal.Damaged, (await DrawAsync(Encoding.ASCII.GetBytes(text))).Refusal);

    [Fact]
    public async Task Noise_after_a_pictures_beginning_is_refused_and_breaks_nothing()
    {
        var random = new Random(7);
        foreach (var format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp })
        {
            for (var attempt = 0; attempt < 40; attempt++)
            {
                var bytes = SomePictures.Of(format, 400, 300);
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length / 2), bytes.Length / 4));
                var drawn = await DrawAsync(bytes);
                Assert.True(drawn.Refusal is not null || drawn.Files.Count > 0);
            }
        }
    }

    [Fact]
    public async Task The_parts_are_cut_around_what_has_to_be_seen()
    {
        var drawn = await DrawAsync(SomePictures.Of(SKEncodedImageFormat.Png, 1920, 400));

        Assert.True(await ColourAsync(drawn, ImageFocus.Left) is { Red: > 200, Blue: < 60 });
        Assert.True(await ColourAsync(drawn, ImageFocus.Right) is { Blue: > 200, Red: < 60 });
    }

    private async Task<SKColor> ColourAsync(DrawnImage drawn, ImageFocus focus)
    {
        using var largest = new MemoryStream(Largest(drawn).Content);
        var parts = await _drawing.CutAsync(largest, focus, default);
        Assert.Equal([(1200, 630), (400, 300)], parts.Select(SizeOf));
        using var part = SKBitmap.Decode(parts[0].Content);
        return part.GetPixel(600, 300);
    }

    private async Task<DrawnImage> DrawAsync(byte[] sent)
    {
        using var content = new MemoryStream(sent);
        return await _drawing.DrawAsync(content, default);
    }

    private static DrawnFile Largest(DrawnImage drawn) => drawn.Files.Single(file => file.Name == ImageSizes.NameOf(drawn.Width));

    private static (int Width, int Height) SizeOf(DrawnFile file)
    {
        using var codec = SKCodec.Create(SKData.CreateCopy(file.Content));
        return (codec.Info.Width, codec.Info.Height);
    }
}
