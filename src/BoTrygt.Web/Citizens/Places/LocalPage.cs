using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Citizens.Places;

/// <param name="Municipality">With its police district.</param>
/// <param name="Region">The region's name today.</param>
/// <param name="Partnership">The one that runs; null where there is none.</param>
/// <param name="Initiatives">What the partnership shows to citizens.</param>
/// <param name="Contacts">Whom citizens may write to, in the order of the parties.</param>
/// <param name="Standings">How the partnership works with the principles, in its own approved words, in their order.</param>
/// <param name="Plan">The plan that the parties have signed and that holds today, else the next; null when there is none.</param>
/// <param name="Seasonal">What matters in this season.</param>
/// <param name="Themes">In their order.</param>
/// <param name="Figures">The kommune's own figures.</param>
public sealed record LocalPage(
    Municipality Municipality,
    string? Region,
    Partnership? Partnership,
    IReadOnlyList<InitiativeCard> Initiatives,
    IReadOnlyList<PublishedContact> Contacts,
    IReadOnlyList<ShownStanding> Standings,
    PublishedPlan? Plan,
    SeasonalArticles Seasonal,
    IReadOnlyList<Theme> Themes,
    BurglaryFigures Figures)
{
    /// <summary>What the partnership's editors have published.</summary>
    public LocalArticles Articles { get; init; } = LocalArticles.None;

    /// <summary>When the last partnership here ended; null while one runs, or when there was none.</summary>
    public PartialDate? Ended { get; init; }

    /// <summary>Somebody of the partnership looks at it before citizens do.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The one who looks may say that it is in order; whoever does so last stands on the list of steps.</summary>
    public bool MayReadThrough { get; init; }

    /// <summary>What matters in this season, each as it is read here.</summary>
    public SeasonalArticles SeasonalHere => Seasonal with { Articles = [.. Seasonal.Articles.Select(AsReadHere)] };

    /// <summary>The guidance that is adapted here and not shown for the season.</summary>
    public IReadOnlyList<LocalArticleLink> OtherGuidance => [.. Articles.Guidance.ExceptBy(SeasonalHere.Articles.Select(card => card.Address), link => link.Address)];

    public string Title => Partnership?.Name ?? Municipality.OfficialName;

    public PageHead Head => new(Title, Lead, [new("Partnerskaber", "/partnerskaber"), new(Municipality.Name)]) { IsLocal = true };

    /// <summary>The parties, the kommune first.</summary>
    public IEnumerable<Organisation> Parties => (Partnership?.Parties ?? []).Select(party => party.Organisation).OrderBy(organisation => organisation.Kind);

    /// <summary>What the partnership has promised, held against the figures of today.</summary>
    public IReadOnlyList<JudgedTarget> Targets { get; init; } = [];

    /// <summary>The figures, with the line of the first target that comes to a number of burglaries.</summary>
    public FiguresBlock FiguresBlock
    {
        get
        {
            var target = Targets.FirstOrDefault(target => target.Judgement.Limit is not null);
            return FiguresBlock.Of(Figures, target?.Judgement.Limit, target?.LimitText);
        }
    }

    public IEnumerable<InitiativeCard> Current => Initiatives.Where(card => card.Initiative.Status != InitiativeStatus.Completed);
    public IEnumerable<InitiativeCard> Completed => Initiatives.Where(card => card.Initiative.Status == InitiativeStatus.Completed);

    private ArticleCard AsReadHere(ArticleCard card)
    {
        var address = ArticleAddresses.LocalGuidance(Municipality.Slug, card.ThemeSlug, card.Slug);
        return Articles.Guidance.Any(link => link.Address == address) ? card with { LocalAddress = address } : card;
    }

    private string Lead => Partnership is null
        ? "Sådan ser tallene ud her, og det kan du selv gøre."
        : $"{Municipality.OfficialName}, politiet og Bo trygt arbejder sammen om at forebygge indbrud og gøre det trygt at bo her.";

    public static string AddressOf(Municipality municipality) => $"/bo-trygt-i/{municipality.Slug}";
}

/// <summary>A principle, and what the partnership says of how it works with it.</summary>
/// <param name="Principle">Its name.</param>
/// <param name="Sentence">What was approved.</param>
/// <param name="ApprovedAt">UTC.</param>
/// <param name="IsDemo">It is made up.</param>
public sealed record ShownStanding(string Principle, string Sentence, DateTime ApprovedAt, bool IsDemo);
