using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

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
    /// <summary>Of the partnership, as the person saw it.</summary>
    public int Version { get; set; }

    [Display(Name = "Underskrevet")]
    [Required(ErrorMessage = "Skriv den dag, den er underskrevet.")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Gælder til og med (valgfrit)")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>May be left out when one lies there already.</summary>
    [Display(Name = "Den underskrevne erklæring")]
    public IFormFile? File { get; set; }

    internal static SignedDeclarationForm Of(Declaration declaration, int version) => new() { Version = version, SignedOn = DayOf(declaration.SignedOn), EndsOn = DayOf(declaration.EndsOn) };

    internal Declaration ToDeclaration()
    {
        var declaration = new Declaration { SignedOn = Signed, Source = "Den underskrevne partnerskabserklæring" };
        declaration.End(Ends);
        return declaration;
    }

    internal void CopyTo(Declaration declaration) => declaration.Correct(Signed, Ends);

    /// <summary>What is stored now beside what was typed; null when nothing is.</summary>
    internal Conflict Against(Declaration? now)
    {
        var differences = now is null ? new Conflict([]) : Conflict.Of(("Underskrevet", now.SignedOn.InDanish(), Signed.InDanish()), ("Gælder til og med", now.EndsOn?.InDanish(), Ends?.InDanish()));
        return differences with { Advice = $"Det, du skrev, står stadig i felterne.{(File is null ? "" : " Vælg filen igen.")} Se det igennem, og gem igen." };
    }

    private PartialDate Signed => PartialDate.Of(SignedOn.GetValueOrDefault());

    private PartialDate? Ends => EndsOn is { } end ? PartialDate.Of(end) : null;

    private static DateOnly? DayOf(PartialDate? date) => date is { Day: not null } known ? known.FirstDay : null;
}

/// <summary>The last day of a partnership.</summary>
public sealed class EndForm
{
    [Display(Name = "Sidste dag")]
    [Required(ErrorMessage = "Skriv den sidste dag.")]
    public DateOnly? LastDay { get; set; }
}
