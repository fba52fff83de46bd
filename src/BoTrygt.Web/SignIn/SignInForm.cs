using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.SignIn;

/// <summary>What the door asks for.</summary>
public sealed class SignInForm
{
    public const int PasswordMaxLength = 200;

    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Skriv din e-mail.")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen er for lang.")]
    public string Email { get; set; } = "";

    [Display(Name = "Adgangskode")]
    [Required(ErrorMessage = "Skriv din adgangskode.")]
    [StringLength(PasswordMaxLength, ErrorMessage = "Adgangskoden er for lang.")]
    public string Password { get; set; } = "";

    /// <summary>The page of the portal that the person was on the way to.</summary>
    [ModelBinder(Name = "til")]
    public string? ReturnPath { get; set; }

    /// <summary>A sealed <see cref="KeptForm"/>; null when nothing was interrupted.</summary>
    public string? Kept { get; set; }

    /// <summary>Something was interrupted that cannot be kept here.</summary>
    [BindNever]
    public bool IsLost { get; init; }

    /// <summary>What was interrupted held a file, which is never kept.</summary>
    [BindNever]
    public bool IsLostFile { get; init; }
}
