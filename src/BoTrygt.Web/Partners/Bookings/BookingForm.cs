using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>A day and two times, in Denmark.</summary>
public abstract class SlotForm
{
    [Display(Name = "Dag")]
    [Required(ErrorMessage = "Vælg en dag.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Fra kl.")]
    [Required(ErrorMessage = "Skriv, hvornår det begynder.")]
    public TimeOnly? From { get; set; }

    [Display(Name = "Til kl.")]
    [Required(ErrorMessage = "Skriv, hvornår det slutter.")]
    public TimeOnly? Until { get; set; }

    /// <summary>The person saw who else asks for that time, and asks all the same.</summary>
    public bool AsksAnyway { get; set; }

    /// <summary>The time in UTC; null, with what is wrong at its field, when it is none or cannot be asked for.</summary>
    /// <param name="errors">The form's.</param>
    /// <param name="now">UTC.</param>
    public Slot? ReadSlot(ModelStateDictionary errors, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (Day is not { } day || From is not { } from || Until is not { } until)
        {
            return null;
        }

        var isDay = day.Year is > 2000 and < 2100;
        var slot = isDay ? Slot.InDenmark(day, from, until) : null;
        if (from == until)
        {
            errors.AddModelError("Form.Until", "Sluttiden er den samme som starttiden.");
        }
        else if (isDay && slot is null)
        {
            errors.AddModelError("Form.From", "Det klokkeslæt findes ikke den nat, fordi uret bliver stillet frem. Vælg et andet.");
        }
        else if (slot is not { } time || !Booking.CanBeAt(time, now))
        {
            errors.AddModelError("Form.Day", "Vælg en tid, der ikke er begyndt, og som ligger inden for to år.");
            return null;
        }

        return slot;
    }
}

/// <summary>What a partnership asks for, as people write it.</summary>
public sealed class BookingForm : SlotForm
{
    [Display(Name = "Hvad vil I booke?")]
    [Required(ErrorMessage = "Vælg, hvad I vil booke.")]
    public Guid? ResourceId { get; set; }

    [Display(Name = "Til hvilket partnerskab?")]
    [Required(ErrorMessage = "Vælg et partnerskab.")]
    public Guid? PartnershipId { get; set; }

    [Display(Name = "Hvor mange?")]
    [Required(ErrorMessage = "Skriv, hvor mange I har brug for.")]
    [Range(1, Resource.MostCapacity, ErrorMessage = "Skriv et tal fra {1} til {2}.")]
    public int? Quantity { get; set; } = 1;

    [Display(Name = "Hvad skal der ske?")]
    [Required(ErrorMessage = "Skriv kort, hvad der skal ske.")]
    [NoPersonalNumber]
    [StringLength(Booking.PurposeMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Purpose { get; set; }

    [Display(Name = "Sted")]
    [Required(ErrorMessage = "Skriv, hvor det er.")]
    [StringLength(Booking.PlaceMaxLength, ErrorMessage = "Stedet må højst fylde {1} tegn.")]
    public string? Place { get; set; }

    [Display(Name = "Indsats")]
    public Guid? InitiativeId { get; set; }

    public BookingContent ToContent(Slot slot) => new(slot, Quantity.GetValueOrDefault(), Purpose.Clean(), Place.Clean(), InitiativeId);
}

/// <summary>Another time.</summary>
public sealed class MoveForm : SlotForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Besked")]
    [NoPersonalNumber]
    [StringLength(BookingStep.WordsMaxLength, ErrorMessage = "Beskeden må højst fylde {1} tegn.")]
    public string? Words { get; set; }
}

/// <summary>What is said with an approval, a no or a cancellation.</summary>
public sealed class WordsForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Besked")]
    [NoPersonalNumber]
    [StringLength(BookingStep.WordsMaxLength, ErrorMessage = "Beskeden må højst fylde {1} tegn.")]
    public string? Words { get; set; }
}
