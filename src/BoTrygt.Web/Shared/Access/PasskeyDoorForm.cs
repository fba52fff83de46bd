using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Shared.Access;

/// <summary>What a key answered.</summary>
public sealed class PasskeyDoorForm
{
    /// <summary>Many times what a key answers.</summary>
    public const int CredentialMaxLength = 50_000;

    /// <summary>As the browser writes it (JSON).</summary>
    [StringLength(CredentialMaxLength)]
    public string? Credential { get; set; }

    /// <summary>What stands on the button.</summary>
    [BindNever]
    public string Words { get; init; } = "Log ind med adgangsnøgle";

    /// <summary>As on the page before.</summary>
    [ModelBinder(Name = "til")]
    public string? ReturnPath { get; set; }

    /// <summary>As on the page before.</summary>
    public string? Kept { get; set; }

    /// <summary>For whoever is known already, and shows the key besides.</summary>
    public static PasskeyDoorForm ToProve(string? returnPath, string? kept = null) => new() { Words = "Brug din adgangsnøgle", ReturnPath = returnPath, Kept = kept };
}
