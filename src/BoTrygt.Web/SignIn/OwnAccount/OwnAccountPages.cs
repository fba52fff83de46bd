using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>What somebody signs in with, and where that person is signed in.</summary>
/// <param name="Email">That one signs in with.</param>
/// <param name="HasPassword">There is one to change.</param>
/// <param name="HasAuthenticator">An app makes codes.</param>
/// <param name="PasskeyCount">How many passkeys there are.</param>
/// <param name="Sessions">Those that are open, the one seen last first.</param>
/// <param name="Here">The one of this browser.</param>
public sealed record OwnAccountPage(string Email, bool HasPassword, bool HasAuthenticator, int PasskeyCount, IReadOnlyList<Session> Sessions, Guid Here)
{
    public const string Path = "/konto";

    /// <summary>Where one is signed in besides.</summary>
    public bool HasOthers => Sessions.Any(session => session.Id != Here);
}

/// <summary>Another password, by whoever knows the one of today.</summary>
public sealed class OwnPasswordForm
{
    [Display(Name = "Din adgangskode nu")]
    [Required(ErrorMessage = "Skriv den adgangskode, du har nu.")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden er for lang.")]
    public string CurrentPassword { get; set; } = "";

    [Display(Name = "Ny adgangskode")]
    [Required(ErrorMessage = "Skriv en ny adgangskode.")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden må højst have 200 tegn.")]
    public string NewPassword { get; set; } = "";

    [Display(Name = "Ny adgangskode igen")]
    [Compare(nameof(NewPassword), ErrorMessage = "De to adgangskoder er ikke ens.")]
    public string RepeatedPassword { get; set; } = "";

    public IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Ny adgangskode")];
}
