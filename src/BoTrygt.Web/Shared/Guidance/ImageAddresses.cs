using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Where pictures lie for browsers, and where editors find them.</summary>
public static class ImageAddresses
{
    public const string Files = "/billeder";
    public const string Library = "/redaktion/billeder";

    public static string Of(Guid id) => $"{Library}/{id}";

    public static string File(Guid id, string name) => $"{Files}/{id}/{name}";

    /// <summary>A part that may be cut anew: its address is another one then.</summary>
    public static string Part(Guid id, string name, int version) => $"{File(id, name)}?v={version}";

    /// <summary>The same by the file itself, which is another one when it is cut anew.</summary>
    public static string Part(ImageFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"{File(file.ImageId, file.Name)}?v={file.Id}";
    }

    /// <summary>The files that a browser chooses from, as <c>srcset</c> wants them.</summary>
    public static string SourceSet(BlockImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return string.Join(", ", ImageSizes.WidthsOf(image.Width).Select(width => $"{File(image.Id, ImageSizes.NameOf(width))} {width}w"));
    }
}
