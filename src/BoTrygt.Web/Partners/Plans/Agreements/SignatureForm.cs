using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A signature as it is given.</summary>
public sealed class SignatureForm
{
    [Display(Name = "Du skriver under for")]
    [Required(ErrorMessage = "Vælg, hvem du skriver under for.")]
    public Guid? Party { get; set; }

    [Display(Name = "Forbehold")]
    [NoPersonalNumber]
    [StringLength(Signature.ReservationMaxLength, ErrorMessage = "Forbeholdet må højst fylde {1} tegn.")]
    public string? Reservation { get; set; }

    [Display(Name = "Din adgangskode")]
    [Required(ErrorMessage = "Skriv din adgangskode.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The hash of what stood on the page.</summary>
    public string Hash { get; set; } = "";

    public string CleanReservation => Reservation.Clean();
}
