using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>An article as it is typed.</summary>
public sealed class DraftForm
{
    /// <summary>Of the own draft, as it was when the page was opened.</summary>
    public int Version { get; set; }

    /// <summary>The revision that it is written on.</summary>
    public int BasedOn { get; set; }

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
    public List<BlockForm> Blocks
    {
        get;
        set => field = [.. (value ?? []).Where(block => block is not null)]; // a forged form may leave holes
    } = [];

    /// <summary>What is typed of when an event is and makes no <see cref="Occasion"/>: a draft keeps it, a revision does not.</summary>
    public UnfinishedOccasion? Unfinished => When() is null && (Day, StartsAt, EndsAt, Place.Clean()) is not (null, null, null, "") ? new(Day, StartsAt, EndsAt, Place.Clean()) : null;

    /// <summary>What is wrong with <see cref="Unfinished"/>, and at which field; null for nothing.</summary>
    public (string Field, string Message)? WhatIsUnfinished => Unfinished switch
    {
        null => null,
        { Day: null } => (nameof(Day), "Skriv, hvilken dag det er."),
        { StartsAt: null } => (nameof(StartsAt), "Skriv, hvornår det begynder."),
        { EndsAt: null } => (nameof(EndsAt), "Skriv, hvornår det slutter."),
        _ => (nameof(EndsAt), "Det skal slutte, efter at det er begyndt."),
    };

    public static DraftForm Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var content = draft.Content;
        var form = Of(content);
        (form.Version, form.BasedOn) = (draft.Version, draft.BasedOn);
        form.Resume(draft.Unfinished);
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

    /// <summary>The revision that the person had before the eyes; a form that does not say has the draft's.</summary>
    public int WrittenOn(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return BasedOn > 0 ? BasedOn : draft.BasedOn;
    }

    /// <summary>What it says.</summary>
    public ArticleContent ToContent() => new(Title.Clean(), Summary.Clean(), OneThing.Clean(), Season, [.. WithOwnKeys(Blocks.Select(block => block.ToBlock()))], When());

    /// <summary>What was typed of when an event is, also when it is none yet.</summary>
    public void Resume(UnfinishedOccasion? typed) => (Day, StartsAt, EndsAt, Place) = typed is null ? (Day, StartsAt, EndsAt, Place) : (typed.Day, typed.StartsAt, typed.EndsAt, typed.Place);

    /// <summary>A block without a key, or with another one's, gets one: no two are the same in a revision.</summary>
    private static IEnumerable<Block> WithOwnKeys(IEnumerable<Block> blocks)
    {
        var taken = new HashSet<Guid> { Guid.Empty };
        return blocks.Select(block => taken.Add(block.Key) ? block : block with { Key = Guid.CreateVersion7() });
    }

    private Occasion? When() => Day is { } day && StartsAt is { } from && EndsAt is { } to && from < to ? new(day.InDenmark(from), day.InDenmark(to), Place.Clean()) : null;
}
