using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.People;

/// <summary>A person's name and e-mail.</summary>
public class PersonForm
{
    public const string EmailIsTaken = "Adressen er allerede i brug. Skal personen også have en rolle hos jer, så bed sekretariatet om det.";

    [Display(Name = "Navn")]
    [Required(ErrorMessage = "Skriv personens navn.")]
    [StringLength(Person.NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string Name { get; set; } = "";

    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Skriv personens e-mail.")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen må højst være {1} tegn.")]
    [RegularExpression(EmailAddress.Pattern, ErrorMessage = "Skriv en e-mail som navn@kommune.dk.")]
    public string Email { get; set; } = "";
}

/// <summary>A new person comes with the first role.</summary>
public sealed class NewPersonForm : PersonForm
{
    [Display(Name = "Rolle")]
    [Required(ErrorMessage = "Vælg en rolle.")]
    public Role? Role { get; set; }

    [Display(Name = "Fra")]
    [Required(ErrorMessage = "Vælg den dag, rollen begynder.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Må logge ind")]
    public bool MayLogIn { get; set; }
}
