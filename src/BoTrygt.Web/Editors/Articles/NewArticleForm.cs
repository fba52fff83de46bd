using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>A new article as people begin it: what it is, whose, and what it is called.</summary>
public sealed class NewArticleForm
{
    [Display(Name = "Hvad skal du skrive?")]
    [Required(ErrorMessage = "Vælg, hvad du vil skrive.")]
    [EnumDataType(typeof(ArticleKind), ErrorMessage = "Vælg, hvad du vil skrive.")]
    public ArticleKind? Kind { get; set; }

    [Display(Name = "Hvilket partnerskab?")]
    public Guid? PartnershipId { get; set; }

    [Display(Name = "Tema")]
    public string? ThemeSlug { get; set; }

    [Display(Name = "Titel")]
    [Required(ErrorMessage = "Giv artiklen en titel.")]
    [StringLength(ArticleContent.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string? Title { get; set; }
}
