using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>An article as it is typed.</summary>
public sealed class DraftForm
{
    /// <summary>Of the own draft, as it was when the page was opened.</summary>
    public int Version { get; set; }

    [Display(Name = "Titel")]
    [StringLength(ArticleContent.TitleMaxLength, ErrorMessage = "Titlen må højst fylde {1} tegn.")]
    public string? Title { get; set; }

    [Display(Name = "Resumé")]
    [StringLength(ArticleContent.SummaryMaxLength, ErrorMessage = "Resuméet må højst fylde {1} tegn.")]
    public string? Summary { get; set; }

    [Display(Name = "Den ene ting, læseren kan gøre i dag")]
    [StringLength(ArticleContent.OneThingMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    public string? OneThing { get; set; }

    [Display(Name = "Årstid")]
    [EnumDataType(typeof(Season), ErrorMessage = "Vælg en årstid.")]
    public Season? Season { get; set; }

    [Display(Name = "Dag")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Begynder")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Slutter")]
    public TimeOnly? EndsAt { get; set; }

    [Display(Name = "Sted")]
    [StringLength(Occasion.PlaceMaxLength, ErrorMessage = "Stedet må højst fylde {1} tegn.")]
    public string? Place { get; set; }

    [MaxLength(ArticleContent.MostBlocks, ErrorMessage = "Der kan højst være {1} afsnit. Del artiklen i to.")]
    public List<BlockForm> Blocks { get; set; } = [];

    public static DraftForm Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var content = draft.Content;
        var form = Of(content);
        form.Version = draft.Version;
        return form;
    }

    public static DraftForm Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var occasion = content.Occasion;
        return new()
        {
            Title = content.Title,
            Summary = content.Summary,
            OneThing = content.OneThing,
            Season = content.Season,
            Day = occasion?.StartsAt.DayInDenmark(),
            StartsAt = occasion?.StartsAt.TimeInDenmark(),
            EndsAt = occasion?.EndsAt.TimeInDenmark(),
            Place = occasion?.Place,
            Blocks = [.. content.Blocks.Select(BlockForm.Of)],
        };
    }

    /// <summary>What it says.</summary>
    public ArticleContent ToContent() => new(Title.Clean(), Summary.Clean(), OneThing.Clean(), Season, [.. Blocks.Select(block => block.ToBlock())], When());

    /// <summary>What is stored now beside what was typed: only blocks that differ.</summary>
    public Conflict Against(ArticleContent now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var typed = ToContent();
        var keys = now.Blocks.Concat(typed.Blocks).Select(block => block.Key).Distinct();
        return Conflict.Of(
        [
            ("Titel", now.Title, typed.Title),
            ("Resumé", now.Summary, typed.Summary),
            ("Den ene ting", now.OneThing, typed.OneThing),
            ("Årstid", now.Season?.InDanish(), typed.Season?.InDanish()),
            .. keys.Select(key => (NameOf(now.Blocks, key) ?? NameOf(typed.Blocks, key) ?? "Afsnit", WordsOf(now.Blocks, key), WordsOf(typed.Blocks, key))),
        ]);
    }

    private Occasion? When() => Day is { } day && StartsAt is { } from && EndsAt is { } to ? new(day.InDenmark(from), day.InDenmark(to), Place.Clean()) : null;

    private static string? NameOf(IReadOnlyList<Block> blocks, Guid key) => blocks.FirstOrDefault(block => block.Key == key)?.Content is { } content
        ? content.Heading.Length > 0 ? content.Heading : content.Kind.InDanish()
        : null;

    private static string? WordsOf(IReadOnlyList<Block> blocks, Guid key) => blocks.FirstOrDefault(block => block.Key == key)?.Content.Words;
}
