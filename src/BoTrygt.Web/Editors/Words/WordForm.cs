using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Words;

/// <summary>A word that can frighten, as people write it.</summary>
public sealed class WordForm
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public int Version { get; set; }

    [Display(Name = "Ord")]
    [Required(ErrorMessage = "Skriv ordet.")]
    [StringLength(WatchedWord.WordMaxLength, MinimumLength = 3, ErrorMessage = "Ordet skal fylde {2} til {1} tegn.")]
    [RegularExpression(@"^\s*(?:[^*]*\p{L}){3}[^*]*\*?\s*$", ErrorMessage = "Skriv mindst tre bogstaver, og højst én stjerne, til sidst.")]
    public string? Word { get; set; }

    [Display(Name = "Skriv i stedet")]
    [Required(ErrorMessage = "Skriv, hvad man kan skrive i stedet.")]
    [StringLength(WatchedWord.InsteadMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    public string? Instead { get; set; }

    [Display(Name = "Intet må udgives med ordet")]
    public bool IsBanned { get; set; }

    public static WordForm Of(WatchedWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new() { Version = word.Version, Word = word.Word, Instead = word.Instead, IsBanned = word.IsBanned };
    }

    public WatchedWord ToWord() => new() { Word = Lower, Instead = Instead.Clean(), IsBanned = IsBanned };

    public void Write(WatchedWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        (word.Word, word.Instead, word.IsBanned) = (Lower, Instead.Clean(), IsBanned);
    }

    public Conflict Against(WatchedWord now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Conflict.Of(("Ord", now.Word, Lower), ("Skriv i stedet", now.Instead, Instead)).With(now.IsBanned != IsBanned, "Forbudt", now.IsBanned ? "Ja" : "Nej", IsBanned ? "Ja" : "Nej");
    }

    private string Lower => Word.Clean().ToLower(Danish);
}

/// <summary>The list.</summary>
/// <param name="Words">In the order of the Danish alphabet.</param>
public sealed record WordsPage(IReadOnlyList<WatchedWord> Words);

/// <summary>One of it, or a new one.</summary>
public sealed record WordPage(WordForm Form, Guid? Id)
{
    public Conflict? Conflict { get; init; }
}
