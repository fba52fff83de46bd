using System.ComponentModel.DataAnnotations;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>What proves that it is the person: the password, and a code of the app.</summary>
public sealed class OwnSecondFactorForm
{
    private const int CodeMaxLength = 60;

    /// <summary>The secret that the page showed, sealed; nothing where the account has one.</summary>
    public string? Seal { get; set; }

    [Display(Name = "Din adgangskode")]
    [Required(ErrorMessage = "Skriv din adgangskode.")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden er for lang.")]
    public string OwnPassword { get; set; } = "";

    [Display(Name = "Koden i appen")]
    [Required(ErrorMessage = "Skriv koden fra appen.")]
    [StringLength(CodeMaxLength, ErrorMessage = "Koden er for lang.")]
    public string Code { get; set; } = "";
}

/// <summary>The second factor of the own account.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Secret">For the app that is to be added; null when the account has one.</param>
/// <param name="CodesLeft">How many recovery codes there are.</param>
/// <param name="IsRequired">The person cannot do without.</param>
public sealed record OwnSecondFactorPage(OwnSecondFactorForm Form, AuthenticatorSecret? Secret, int CodesLeft, bool IsRequired)
{
    public const string Path = $"{OwnAccountPage.Path}/to-trin";

    public IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Log ind i to trin")];
}

/// <summary>Recovery codes, shown once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes)
{
    public IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Log ind i to trin", OwnSecondFactorPage.Path), new("Nødkoder")];
}
