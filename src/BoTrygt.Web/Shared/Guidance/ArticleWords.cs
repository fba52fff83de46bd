using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Articles, their blocks and where they stand, in Danish.</summary>
public static class ArticleWords
{
    public static string InDanish(this ArticleKind kind) => kind switch
    {
        ArticleKind.Guidance => "Råd",
        ArticleKind.News => "Nyhed",
        ArticleKind.Event => "Arrangement",
        ArticleKind.Contact => "Kontakt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the kind."),
    };

    public static string InDanish(this ArticleStage stage) => stage switch
    {
        ArticleStage.Writing => "Skrives",
        ArticleStage.InReview => "Til gennemsyn",
        ArticleStage.Ready => "Godkendt",
        ArticleStage.Scheduled => "Udgives senere",
        ArticleStage.Published => "Intet nyt",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No Danish word for the stage."),
    };

    public static string InDanish(this PublicState state) => state switch
    {
        PublicState.Unknown => "Ikke udgivet endnu",
        PublicState.Published => "Kan læses af borgere",
        PublicState.Withdrawn => "Trukket tilbage",
        PublicState.Unpublished => "Taget ned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    public static string InDanish(this BlockKind kind) => kind switch
    {
        BlockKind.Text => "Tekst",
        BlockKind.Steps => "Trin",
        BlockKind.Checklist => "Tjekliste",
        BlockKind.Fact => "Fakta med kilde",
        BlockKind.Image => "Billede",
        BlockKind.Contact => "Kontakt",
        BlockKind.CallToAction => "Gør det nu",
        BlockKind.Question => "Spørgsmål og svar",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the block."),
    };

    public static string InDanish(this ReviewState state) => state switch
    {
        ReviewState.Open => "Venter på svar",
        ReviewState.Approved => "Godkendt",
        ReviewState.Returned => "Sendt tilbage",
        ReviewState.Lapsed => "Ikke besvaret",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    public static string InDanish(this PublicationState state) => state switch
    {
        PublicationState.Planned => "Planlagt",
        PublicationState.Done => "Udgivet",
        PublicationState.CalledOff => "Aflyst",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    /// <summary>5. december 2026 kl. 14.00 til 16.00, Biblioteket</summary>
    public static string InDanish(this Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        var time = $"{occasion.StartsAt.InDanishWithTime()} til {occasion.EndsAt.TimeInDenmark().InDanish()}";
        return occasion.Place.Length > 0 ? $"{time}, {occasion.Place}" : time;
    }

    /// <summary>What a block is called: its heading, how its text begins, or what it is.</summary>
    public static string Name(this BlockContent block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block is { Kind: BlockKind.Text, Heading: "", Text.Length: > 0 } ? Beginning(block.ToPlainText()) : block.Label();
    }

    /// <summary>What a block is called where its text stands beside: its heading, or what it is.</summary>
    public static string Label(this BlockContent block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Heading.Length > 0 ? block.Heading : block.Kind.InDanish();
    }

    /// <summary>The first words of a text.</summary>
    private static string Beginning(string text)
    {
        const int Words = 5;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= Words ? string.Join(' ', words) : $"{string.Join(' ', words.Take(Words))} …";
    }

    /// <summary>All that a block is, beside another one: its words, its picture, and whether it is locked.</summary>
    public static string Description(this Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.IsLocked ? $"{block.Content.Description()}\nLåst" : block.Content.Description();
    }

    /// <summary>Its words and its picture, whose number tells it from another one.</summary>
    public static string Description(this BlockContent block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Image is { } image ? $"{block.Words}\nBillede {image.Id.ToString()[^4..]}" : block.Words;
    }

    /// <summary>A title, also of an article that has none yet.</summary>
    public static string ShownTitle(string title) => title.Length > 0 ? title : "Uden titel";

    /// <summary>What the field of a block's heading is for.</summary>
    public static string HeadingLabel(this BlockKind kind) => kind switch
    {
        BlockKind.Contact => "Navn",
        BlockKind.CallToAction => "Det, der står på knappen",
        BlockKind.Question => "Spørgsmål",
        BlockKind.Image => "Billedtekst",
        _ => "Overskrift",
    };

    /// <summary>What the field of a block's text is for.</summary>
    public static string TextLabel(this BlockKind kind) => kind switch
    {
        BlockKind.Steps => "Trin, ét på hver linje",
        BlockKind.Checklist => "Punkter, ét på hver linje",
        BlockKind.Image => "Hvad billedet viser",
        BlockKind.Question => "Svar",
        BlockKind.Contact => "Telefon, mail og træffetid",
        _ => "Tekst",
    };

    public static bool HasSource(this BlockKind kind) => kind is BlockKind.Fact or BlockKind.Image;

    public static bool HasLink(this BlockKind kind) => kind is BlockKind.Fact or BlockKind.CallToAction;
}
