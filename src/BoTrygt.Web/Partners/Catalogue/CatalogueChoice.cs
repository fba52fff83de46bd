using System.Globalization;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>What the address of the catalogue may ask for; whatever it says is text until it is known to be something.</summary>
public sealed record CatalogueAddress(string? Q, string? Tema, string? Princip, string? Viden, string? Aarstid, string? Side);

/// <summary>What of the address can be used. The rest is left out: an old link still shows the catalogue.</summary>
public sealed class CatalogueChoice(CatalogueAddress address, IReadOnlyList<Theme> themes)
{
    public string Text { get; } = TypedSearch.Of(address.Q);
    public Theme? Theme { get; } = themes.FirstOrDefault(theme => theme.Slug == address.Tema);
    public int? Principle { get; } = Number(address.Princip) is >= 1 and <= Plan.Principles and var number ? number : null;
    public EvidenceGrade? Grade { get; } = CatalogueWords.Grades.Cast<EvidenceGrade?>().FirstOrDefault(grade => grade?.Key() == address.Viden);
    public Season? Season { get; } = CatalogueWords.Seasons.Cast<Season?>().FirstOrDefault(season => season?.Key() == address.Aarstid);

    /// <summary>From 1.</summary>
    public int Page { get; } = Number(address.Side) is { } page ? Math.Max(1, page) : 1;

    public bool Limits => Text.Length > 0 || Theme is not null || Principle is not null || Grade is not null || Season is not null;

    public IQueryable<Activity> Limit(IQueryable<Activity> activities)
    {
        var slug = Theme?.Slug;
        activities = slug is null ? activities : activities.Where(activity => activity.ThemeSlugs.Contains(slug));
        activities = Principle is { } principle ? activities.Where(activity => activity.PrincipleNumber == principle) : activities;
        activities = Grade is { } grade ? activities.Where(activity => activity.Grade == grade) : activities;
        activities = Season is { } season ? activities.Where(activity => activity.Season == season) : activities;
        return SearchWords.Terms(Text).Aggregate(activities, (found, term) => found.Where(activity => activity.SearchText.Contains(term)));
    }

    public string AddressOf(int page) =>
        $"{CatalogueAddresses.Index}?q={Uri.EscapeDataString(Text)}&tema={Theme?.Slug}&princip={Principle}&viden={Grade?.Key()}&aarstid={Season?.Key()}&side={page}";

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
