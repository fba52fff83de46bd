using System.Globalization;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Where the images of the library stand.</summary>
public static class ImageAddresses
{
    /// <summary>In pixels, the narrowest first.</summary>
    public static IReadOnlyList<int> Widths { get; } = [480, 800, 1280];

    public static string Of(Guid id, int width) => string.Create(CultureInfo.InvariantCulture, $"/billeder/{id}/{width}.webp");
}
