using System.Linq.Expressions;
using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// A picture of the library (billede). Nobody is sent what somebody uploaded: its <see cref="Files"/> were drawn anew from it, and
/// hold nothing but what is seen.
/// </summary>
public class Image : IMayBelongToPartnership, IVersioned
{
    public const int AltMaxLength = 250;
    public const int CreditMaxLength = BlockContent.SourceMaxLength;
    public const int NameMaxLength = 150;
    public const int HashLength = 64;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is; null for a picture that every article may show.</summary>
    public Guid? PartnershipId { get; init; }

    /// <summary>What it shows, for those who do not see it, and for whoever looks for it.</summary>
    public string Alt { get; private set; } = "";

    /// <summary>Who took or drew it.</summary>
    public string Credit { get; private set; } = "";

    /// <summary>Both as they are looked for; see <see cref="SearchWords"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What its file was called where it came from, without its path.</summary>
    public required string Name { get; init; }

    /// <summary>In pixels, of the largest file.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>What has to be seen when only a part of it is.</summary>
    public ImageFocus Focus { get; private set; } = ImageFocus.Middle;

    /// <summary>SHA-256 of what was sent, 64 hexadecimal digits in lower case. The same picture lies in one place once.</summary>
    public required string Hash { get; init; }

    public required Guid AddedById { get; init; }
    public Person AddedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    public int Version { get; private set; }

    public ICollection<ImageFile> Files { get; } = [];

    /// <summary>As an article's block names it.</summary>
    public BlockImage Drawn => new(Id, Width, Height);

    /// <summary>What an article may show: of everybody, and of its own place.</summary>
    /// <param name="partnershipId">Of the article; null for a national one.</param>
    public static Expression<Func<Image, bool>> MayBeShownBy(Guid? partnershipId) => image => image.PartnershipId == null || image.PartnershipId == partnershipId;

    public void Describe(string alt, string credit) => (Alt, Credit, SearchText) = (alt, credit, SearchWords.Fold($"{alt} {credit} {Name}"));

    /// <summary>Takes the parts that were cut anew around another point. The old ones are nobody's.</summary>
    public void Cut(ImageFocus focus, IEnumerable<ImageFile> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Focus = focus;
        foreach (var part in parts)
        {
            if (Files.FirstOrDefault(file => file.Name == part.Name) is { } old)
            {
                Files.Remove(old);
            }

            Files.Add(part);
        }
    }

    public void Touch() => Version++;
}

/// <summary>One of the files that browsers choose from.</summary>
public class ImageFile
{
    public const int NameMaxLength = 20;
    public const int StoredAsMaxLength = 40;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ImageId { get; private init; }

    /// <summary>The last part of its address; see <see cref="ImageSizes"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the file store, which is random and the store's own.</summary>
    public required string StoredAs { get; init; }

    /// <summary>The size.</summary>
    public required long Bytes { get; init; }
}

/// <summary>The ninth of a picture that has to be seen, line by line from the top left.</summary>
public enum ImageFocus
{
    TopLeft,
    Top,
    TopRight,
    Left,
    Middle,
    Right,
    BottomLeft,
    Bottom,
    BottomRight,
}
