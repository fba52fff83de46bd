using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

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

    /// <summary>As on the page before.</summary>
    [ModelBinder(Name = "til")]
    public string? ReturnPath { get; set; }

    /// <summary>As on the page before.</summary>
    public string? Kept { get; set; }
}
