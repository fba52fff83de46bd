using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public sealed class ImageSizesTests
{
    [Theory]
    [InlineData(320, new[] { 320 })]
    [InlineData(500, new[] { 320, 500 })]
    [InlineData(640, new[] { 320, 640 })]
    [InlineData(1920, new[] { 320, 640, 960, 1280, 1920 })]
    [InlineData(4000, new[] { 320, 640, 960, 1280, 1920 })]
    public void A_picture_comes_in_widths_up_to_its_own(int width, int[] widths) => Assert.Equal(widths, ImageSizes.WidthsOf(width));

    [Fact]
    public void A_part_lies_within_the_picture_and_has_its_focus_in_it()
    {
        var random = new Random(11);
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            var (width, height) = (random.Next(ImageSizes.Narrowest, 1921), random.Next(ImageSizes.Lowest, 3000));
            var focus = (ImageFocus)random.Next(9);
            var size = random.Next(2) == 0 ? ImageSizes.SharedSize : ImageSizes.SmallSize;
            var part = ImageSizes.PartOf(width, height, size, focus);

            Assert.InRange(part.Left, 0, width - part.Width);
            Assert.InRange(part.Top, 0, height - part.Height);
            Assert.True(part.Width == width || part.Height == height, "It is the largest there is.");
            Assert.InRange((double)part.Width / part.Height, (double)size.Width / size.Height * 0.98, (double)size.Width / size.Height * 1.02);
            Assert.InRange(width * ((2 * ((int)focus % 3)) + 1) / 6.0, part.Left - 1, part.Left + part.Width + 1);
            Assert.InRange(height * ((2 * ((int)focus / 3)) + 1) / 6.0, part.Top - 1, part.Top + part.Height + 1);
        }
    }

    [Fact]
    public void A_part_that_was_cut_anew_takes_the_place_of_the_old_one()
    {
        var image = new Image { Name = "dør.jpg", Width = 640, Height = 480, Hash = "", AddedById = Guid.NewGuid(), AddedAt = DateTime.UnixEpoch };
        image.Cut(ImageFocus.Middle, [File("640.webp", "a"), File(ImageSizes.Small, "b")]);
        image.Cut(ImageFocus.Top, [File(ImageSizes.Small, "c")]);

        Assert.Equal(ImageFocus.Top, image.Focus);
        Assert.Equal(["a", "c"], image.Files.Select(file => file.StoredAs));
    }

    private static ImageFile File(string name, string storedAs) => new() { Name = name, StoredAs = storedAs, Bytes = 1 };
}
