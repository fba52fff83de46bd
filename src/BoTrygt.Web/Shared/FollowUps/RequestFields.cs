using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>What a party is asked for: a part of the form that answers a round, and a form of its own.</summary>
public class RequestFields
{
    [Display(Name = "Hvad er der brug for?")]
    [NoPersonalNumber]
    [StringLength(Request.NeedMaxLength, ErrorMessage = "Teksten må højst fylde {1} tegn.")]
    public string? Need { get; set; }

    [Display(Name = "Fra hvem?")]
    public Guid? PartyId { get; set; }

    [Display(Name = "Senest hvornår?")]
    public DateOnly? WantedBy { get; set; }

    /// <summary>Says what is missing, at its field.</summary>
    /// <param name="errors">The form's.</param>
    /// <param name="prefix">Where the fields lie in it.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="today">In Denmark.</param>
    public void Check(ModelStateDictionary errors, string prefix, IEnumerable<Guid> parties, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Unless(Need.Clean().Length > 0, nameof(Need), "Skriv, hvad der er brug for.");
        Unless(PartyId is { } party && parties.Contains(party), nameof(PartyId), "Vælg, hvem der bliver bedt om det.");
        Unless(WantedBy is not null, nameof(WantedBy), "Skriv, hvornår det senest skal være.");
        Unless(WantedBy is null || Request.CanBeDue(WantedBy, today), nameof(WantedBy), FollowUpWords.DayRule);

        void Unless(bool holds, string field, string message)
        {
            // A text that is no date says so itself.
            if (!holds && errors.GetFieldValidationState($"{prefix}.{field}") != ModelValidationState.Invalid)
            {
                errors.AddModelError($"{prefix}.{field}", message);
            }
        }
    }
}
