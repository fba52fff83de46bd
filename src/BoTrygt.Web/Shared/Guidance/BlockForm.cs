using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>A block as it is typed.</summary>
public sealed class BlockForm
{
    /// <summary>What the button says that looks for a picture.</summary>
    public const string Find = "find";

    private const string TooLong = "Det må højst fylde {1} tegn. Del det i to afsnit.";

    public Guid Key { get; set; }

    [EnumDataType(typeof(BlockKind), ErrorMessage = "Vælg, hvad afsnittet er.")]
    public BlockKind Kind { get; set; }

    [Display(Name = "Overskrift")]
    [StringLength(BlockContent.HeadingMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    public string? Heading { get; set; }

    [Display(Name = "Tekst")]
    [StringLength(BlockContent.TextMaxLength, ErrorMessage = TooLong)]
    public string? Text { get; set; }

    [Display(Name = "Kilde")]
    [StringLength(BlockContent.SourceMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    public string? Source { get; set; }

    [Display(Name = "Link")]
    [StringLength(BlockContent.LinkMaxLength, ErrorMessage = "Linket må højst fylde {1} tegn.")]
    public string? Link { get; set; }

    [Display(Name = "Billede")]
    public Guid? ImageId { get; set; }

    /// <summary>What the person looks for in the library.</summary>
    [Display(Name = "Find et billede")]
    [StringLength(TypedSearch.MaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    public string? ImageSearch { get; set; }

    /// <summary>The one that was chosen, when the article may show it; see <see cref="ImageChoices"/>.</summary>
    [BindNever]
    public BlockImage? Image { get; set; }

    [BindNever]
    public IReadOnlyList<Image> Choices { get; set; } = [];

    [Display(Name = "Lås afsnittet: kommunerne kan ikke ændre eller skjule det")]
    public bool IsLocked { get; set; }

    public static BlockForm Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var content = block.Content;
        return new() { Key = block.Key, Kind = content.Kind, Heading = content.Heading, Text = content.Text, Source = content.Source, Link = content.Link, ImageId = content.Image?.Id, Image = content.Image, IsLocked = block.IsLocked };
    }

    public static BlockForm New(BlockKind kind) => new() { Key = Guid.CreateVersion7(), Kind = kind };

    /// <summary>Shows the picture, with the library's words where none are typed.</summary>
    /// <param name="chosen">Null for none.</param>
    public void Take(Image? chosen)
    {
        Image = chosen?.Drawn;
        if (chosen is not null)
        {
            (Text, Source) = (Text.Clean().Length > 0 ? Text : chosen.Alt, Source.Clean().Length > 0 ? Source : chosen.Credit);
        }
    }

    /// <summary>What its kind has no use for is left out.</summary>
    public Block ToBlock() => new(
        Key,
        new(Kind, Heading.Clean(), Text.Clean(), Kind.HasSource() ? Source.Clean() : "", Kind.HasLink() ? Link.Clean() : "", Kind == BlockKind.Image ? Image : null),
        IsLocked);
}
