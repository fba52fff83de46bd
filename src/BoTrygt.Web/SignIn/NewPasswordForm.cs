using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>A new password, and the link that lets somebody choose it. The link names the account by its id: an address is seen by more people than a page.</summary>
public sealed class NewPasswordForm
{
    [ModelBinder(Name = "konto")]
    public Guid AccountId { get; set; }

    [ModelBinder(Name = "kode")]
    public string Code { get; set; } = "";

    [Display(Name = "Ny adgangskode")]
    [Required(ErrorMessage = "Skriv en ny adgangskode.")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden må højst have 200 tegn.")]
    public string Password { get; set; } = "";

    [Display(Name = "Ny adgangskode igen")]
    [Compare(nameof(Password), ErrorMessage = "De to adgangskoder er ikke ens.")]
    public string Repeated { get; set; } = "";
}
