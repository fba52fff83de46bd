using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

public sealed class DeclarationForm : IValidatableObject, IFactsRowForm<Declaration>
{
    public int Version { get; set; }

    /// <summary>Only when it is added: a declaration signed on another day is another declaration.</summary>
    public PartialDateForm SignedOn { get; set; } = new();

    public PartialDateForm EndsOn { get; set; } = new();

    [Display(Name = "Kilde")]
    [Required(ErrorMessage = "Skriv, hvor datoerne står.")]
    [StringLength(Declaration.SourceMaxLength, ErrorMessage = "Kilden må højst fylde {1} tegn.")]
    public string Source { get; set; } = "";

    public static DeclarationForm Of(Declaration declaration, int version) =>
        new() { SignedOn = PartialDateForm.Of(declaration.SignedOn), EndsOn = PartialDateForm.Of(declaration.EndsOn), Source = declaration.Source, Version = version };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SignedOn.Year is null)
        {
            yield return new("Skriv mindst året for underskriften.", ["SignedOn.Year"]);
        }
        else if (SignedOn.ToDate() is { } signedOn && !Declaration.CanEnd(signedOn, EndsOn.ToDate()))
        {
            yield return new("Erklæringen kan ikke slutte, før den er underskrevet.", ["EndsOn.Year"]);
        }
    }

    public Declaration ToRow()
    {
        var declaration = new Declaration { SignedOn = SignedOn.ToDate()!.Value, Source = Source.Trim() };
        declaration.End(EndsOn.ToDate());
        return declaration;
    }

    public void CopyTo(Declaration row)
    {
        ArgumentNullException.ThrowIfNull(row);
        row.End(EndsOn.ToDate());
        row.Source = Source.Trim();
    }

    public Conflict Against(Declaration? now) => Conflict.Of(("Gælder til", now?.EndsOn?.InDanish(), EndsOn.ToDate()?.InDanish()), ("Kilde", now?.Source, Source));
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Id">Null for a new one.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record DeclarationPage(string Slug, Guid? Id, DeclarationForm Form)
{
    public string Address => $"{PartnershipAddresses.Of(Slug)}/erklaeringer/{Id?.ToString() ?? "ny"}";
    public Conflict? Conflict { get; init; }
    public string SignedOn => Form.SignedOn.ToDate()?.InDanish() ?? "";
}
