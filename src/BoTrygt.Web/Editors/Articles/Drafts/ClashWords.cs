using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>What two people changed, side by side.</summary>
internal static class ClashWords
{
    private const string Merged = "Det, den anden har skrevet, er hentet ind i felterne sammen med dit.";

    /// <param name="merge">Both together.</param>
    /// <param name="mine">Of the one who saves last.</param>
    /// <param name="theirs">Saved meanwhile.</param>
    public static Conflict Between(ArticleMerge merge, ArticleContent mine, ArticleContent theirs) => new([.. merge.Clashes.Select(clash => Row(clash, mine, theirs))])
    {
        Advice = merge.Clashes.Count == 0 ? $"{Merged} Se det igennem, og gem igen." : $"{Merged} Her har I begge rettet, og dine ord står i felterne. Ret dem til det, der skal gælde, og gem igen.",
    };

    /// <summary>It was the same person.</summary>
    public static Conflict InAnotherWindow(this Conflict conflict) => conflict with
    {
        Heading = "Du har gemt noget andet i et andet vindue",
        Advice = $"Det, du skrev der, er hentet ind i felterne sammen med det, du skrev her. {(conflict.Rows.Count == 0 ? "Se det igennem, og gem igen." : "Her har du rettet begge steder. Ret felterne til det, der skal gælde, og gem igen.")}",
    };

    private static ConflictRow Row(ArticleClash clash, ArticleContent mine, ArticleContent theirs) => clash.Part switch
    {
        ArticlePart.Title => new("Titel", theirs.Title, mine.Title),
        ArticlePart.Summary => new("Resumé", theirs.Summary, mine.Summary),
        ArticlePart.OneThing => new("Den ene ting", theirs.OneThing, mine.OneThing),
        ArticlePart.Season => new("Årstid", theirs.Season?.InDanish() ?? "Hele året", mine.Season?.InDanish() ?? "Hele året"),
        ArticlePart.Occasion => new("Tid og sted", theirs.Occasion?.InDanish() ?? "", mine.Occasion?.InDanish() ?? ""),
        ArticlePart.Block => new((clash.Mine ?? clash.Theirs)?.Content.Label() ?? "Afsnit", clash.Theirs?.Description() ?? "Fjernet", clash.Mine?.Description() ?? "Fjernet"),
        _ => throw new ArgumentOutOfRangeException(nameof(clash), clash.Part, "No Danish words for the part."),
    };
}
