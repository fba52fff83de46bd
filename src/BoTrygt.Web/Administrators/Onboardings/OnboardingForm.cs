using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>What begins a start: everything but the first two fields is proposed.</summary>
public sealed class OnboardingForm
{
    [Display(Name = "Kommune")]
    [Required(ErrorMessage = "Vælg en kommune.")]
    public string? Municipality { get; set; }

    [Display(Name = "Partnerskabet begynder")]
    [Required(ErrorMessage = "Skriv den dag, partnerskabet begynder.")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Mål: under så mange anmeldte indbrud om året (valgfrit)")]
    [Range(1, 100_000, ErrorMessage = "Skriv et helt tal fra {1} til {2}, eller lad feltet stå tomt.")]
    public int? Level { get; set; }

    [Display(Name = "Målet skal være nået senest (valgfrit)")]
    public DateOnly? Deadline { get; set; }

    /// <summary>The activities that the first plan begins with.</summary>
    [Display(Name = "Vælg indsatser")]
    public List<string> Activities { get; set; } = [];

    [Display(Name = "Overtag alle nationale råd, som de er")]
    public bool Adopt { get; set; } = true;

    public ColleagueForm Municipal { get; set; } = new();

    public ColleagueForm Police { get; set; } = new();
}

/// <summary>The day of signing, and the file.</summary>
public sealed class SignedDeclarationForm
{
    [Display(Name = "Underskrevet")]
    [Required(ErrorMessage = "Skriv den dag, den er underskrevet.")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Gælder til og med (valgfrit)")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Den underskrevne erklæring")]
    [Required(ErrorMessage = "Vælg filen med den underskrevne erklæring.")]
    public IFormFile? File { get; set; }

    internal Declaration ToDeclaration()
    {
        var declaration = new Declaration { SignedOn = PartialDate.Of(SignedOn.GetValueOrDefault()), Source = "Den underskrevne partnerskabserklæring" };
        declaration.End(EndsOn is { } end ? PartialDate.Of(end) : null);
        return declaration;
    }
}

/// <summary>The last day of a partnership.</summary>
public sealed class EndForm
{
    [Display(Name = "Sidste dag")]
    [Required(ErrorMessage = "Skriv den sidste dag.")]
    public DateOnly? LastDay { get; set; }
}
