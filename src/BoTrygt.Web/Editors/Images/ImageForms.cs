using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Images;

/// <summary>What people write about a picture.</summary>
public abstract class ImageDescription
{
    [Display(Name = "Hvad viser billedet?")]
    [Required(ErrorMessage = "Skriv, hvad billedet viser.")]
    [StringLength(Image.AltMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Alt { get; set; }

    [Display(Name = "Fotograf eller tegner")]
    [Required(ErrorMessage = "Skriv, hvem der har taget eller tegnet det.")]
    [StringLength(Image.CreditMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Credit { get; set; }

    public void Describe(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        image.Describe(Alt.Clean(), Credit.Clean());
    }
}

/// <summary>A picture that is added.</summary>
public sealed class NewImageForm : ImageDescription
{
    [Display(Name = "Billede")]
    [Required(ErrorMessage = "Vælg et billede.")]
    public IFormFile? File { get; set; }

    /// <summary>Empty for a picture that all may use.</summary>
    [Display(Name = "Hvem må bruge det?")]
    public Guid? PartnershipId { get; set; }
}

/// <summary>A picture that is there.</summary>
public sealed class ImageForm : ImageDescription
{
    private const string NinePlaces = "Vælg et af de ni steder.";

    public int Version { get; set; }

    [Display(Name = "Det vigtigste i billedet")]
    [Required(ErrorMessage = NinePlaces)]
    [EnumDataType(typeof(ImageFocus), ErrorMessage = NinePlaces)]
    public ImageFocus? Focus { get; set; }

    public static ImageForm Of(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new() { Version = image.Version, Alt = image.Alt, Credit = image.Credit, Focus = image.Focus };
    }

    public Conflict Against(Image now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(("Hvad billedet viser", now.Alt, Alt), ("Fotograf eller tegner", now.Credit, Credit), ("Det vigtigste i billedet", now.Focus.InDanish(), Focus?.InDanish()));
    }
}
