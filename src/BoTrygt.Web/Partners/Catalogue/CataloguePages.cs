using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Catalogue;

/// <param name="Choice">What was asked for.</param>
/// <param name="Total">How many activities that is, on all pages.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Last">The last page.</param>
/// <param name="Rows">Those of this page, in the order of the Danish alphabet.</param>
/// <param name="Principles">The four.</param>
/// <param name="Themes">In their order.</param>
public sealed record CataloguePage(CatalogueChoice Choice, int Total, int Number, int Last, IReadOnlyList<CatalogueRow> Rows, IReadOnlyList<Principle> Principles, IReadOnlyList<Theme> Themes)
{
    public string Result => Total switch
    {
        0 => "Ingen aktiviteter passer",
        1 => "1 aktivitet",
        _ => $"{Total.InDanish()} aktiviteter",
    };

    public IEnumerable<string> ThemesOf(CatalogueRow row) => row.ThemeSlugs.Select(slug => Themes.FirstOrDefault(theme => theme.Slug == slug)?.Name ?? slug);
}

/// <param name="Partnerships">How many it is or was in use in.</param>
/// <param name="Experiences">How many were given back.</param>
public sealed record CatalogueRow(
    Guid Id, string Slug, string Title, string Summary, int PrincipleNumber, IReadOnlyList<string> ThemeSlugs, Season? Season, EvidenceGrade Grade, string Planning, string Duration, int Partnerships, int Experiences);

/// <summary>An activity's own page.</summary>
/// <param name="Activity">As it stands.</param>
/// <param name="Principle">The one it is under.</param>
/// <param name="Themes">Their names.</param>
/// <param name="Partnerships">In how many it is or was in use.</param>
/// <param name="Uses">Those that the person may know by name, in the order of the Danish alphabet.</param>
/// <param name="Experiences">The newest first.</param>
public sealed record ActivityPage(Activity Activity, Principle Principle, IReadOnlyList<string> Themes, int Partnerships, IReadOnlyList<ActivityUse> Uses, IReadOnlyList<ExperienceLine> Experiences)
{
    public required bool MayStart { get; init; }
    public required bool MayShare { get; init; }
    public required bool MayEdit { get; init; }

    /// <summary>How many more partnerships there are than are named.</summary>
    public int Unnamed => Partnerships - Uses.Select(use => use.Partnership).Distinct().Count();
}

/// <summary>An initiative that began with an activity.</summary>
/// <param name="Partnership">Whose.</param>
/// <param name="Title">Its own where the person reads the plan; else the one that citizens read.</param>
/// <param name="InitiativeId">Null for those who may not open it.</param>
/// <param name="StartsOn">Its first day.</param>
public sealed record ActivityUse(string Partnership, string Title, Guid? InitiativeId, DateOnly StartsOn);

/// <param name="WrittenAt">UTC.</param>
/// <param name="IsOwn">The person wrote it, and may correct it.</param>
public sealed record ExperienceLine(Guid Id, string Partnership, string Organisation, ExperienceContent Content, DateTime WrittenAt, DateTime? CorrectedAt, bool IsOwn, bool IsDemo);

/// <summary>The choice of the plan that takes an activity up.</summary>
public sealed record StartPage(string Slug, string Title, IReadOnlyList<PlanToStartIn> Plans);

/// <param name="PlanId">An amendment that is being written, or a plan.</param>
/// <param name="Partnership">Whose.</param>
/// <param name="Years">That it covers.</param>
/// <param name="IsAmendment">It changes a plan that all have signed.</param>
/// <param name="CanEdit">False when all have signed it, and nobody has begun an amendment.</param>
public sealed record PlanToStartIn(Guid PlanId, string Partnership, string Years, bool IsAmendment, bool CanEdit);
