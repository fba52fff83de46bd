using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>Who is asked to read, and what to look at.</summary>
public sealed class AskForm
{
    [Display(Name = "Hvem skal læse?")]
    [Required(ErrorMessage = "Vælg, hvem der skal læse.")]
    public Guid? ReviewerId { get; set; }

    [Display(Name = "Hvad skal han eller hun især se på?")]
    [StringLength(Review.WordsMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Question { get; set; }
}

/// <summary>What a reviewer says.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Hvad siger du til artiklen?")]
    [Required(ErrorMessage = "Vælg, om du godkender.")]
    public bool? Approves { get; set; }

    [Display(Name = "Begrundelse")]
    [StringLength(Review.WordsMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Answer { get; set; }

    public List<CommentForm> Comments
    {
        get;
        set => field = [.. (value ?? []).Where(comment => comment is not null)]; // a forged form may leave holes
    } = [];
}

/// <summary>A word about a block.</summary>
public sealed class CommentForm
{
    /// <summary>Null for the whole article.</summary>
    public Guid? BlockKey { get; set; }

    [Display(Name = "Kommentar")]
    [StringLength(BlockComment.TextMaxLength, ErrorMessage = "Kommentaren må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Text { get; set; }
}
