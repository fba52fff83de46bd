using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Somebody who may be named: both fields, or none.</summary>
public sealed class ColleagueForm : IValidatableObject
{
    [Display(Name = "Navn")]
    [StringLength(Person.NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string? Name { get; set; }

    [Display(Name = "E-mail")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen må højst være {1} tegn.")]
    [RegularExpression(EmailAddress.Pattern, ErrorMessage = "Skriv en e-mail som navn@kommune.dk.")]
    [NoPersonalNumber]
    public string? Email { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Email);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmpty && string.IsNullOrWhiteSpace(Name))
        {
            yield return new("Skriv personens navn.", [nameof(Name)]);
        }

        if (!IsEmpty && string.IsNullOrWhiteSpace(Email))
        {
            yield return new("Skriv personens e-mail.", [nameof(Email)]);
        }
    }
}
