using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.SignIn;

/// <summary>What the door asks for after the password.</summary>
public sealed class CodeForm
{
    private const int CodeMaxLength = 60;

    /// <summary>See <see cref="BoTrygt.Web.SignIn.Halfway"/>.</summary>
    public string Halfway { get; set; } = "";

    [Display(Name = "Kode")]
    [Required(ErrorMessage = "Skriv koden fra din app, eller en af dine nødkoder.")]
    [StringLength(CodeMaxLength, ErrorMessage = "Koden er for lang.")]
    public string Code { get; set; } = "";

    /// <summary>The account can be opened with a passkey instead.</summary>
    [BindNever]
    public bool HasPasskey { get; init; }

    /// <summary>An app makes its codes; without one only a recovery code is one.</summary>
    [BindNever]
    public bool HasAuthenticator { get; init; }

    /// <summary>As on the page before.</summary>
    [ModelBinder(Name = "til")]
    public string? ReturnPath { get; set; }

    /// <summary>As on the page before.</summary>
    public string? Kept { get; set; }

    /// <summary>Asks for what opens the account besides the password.</summary>
    public static CodeForm For(Account account, string halfway, string? returnPath, string? kept)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new() { Halfway = halfway, HasPasskey = account.PasskeyCount > 0, HasAuthenticator = account.HasAuthenticator, ReturnPath = returnPath, Kept = kept };
    }
}
