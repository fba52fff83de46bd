using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.SignIn;

/// <summary>Where to send the link.</summary>
public sealed class ForgottenPasswordForm
{
    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Skriv din e-mail.")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen er for lang.")]
    public string Email { get; set; } = "";
}
