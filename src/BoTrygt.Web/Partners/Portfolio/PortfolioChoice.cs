using System.Globalization;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>What of the address can be used, and what had to be left out.</summary>
public sealed class PortfolioChoice
{
    public const int LongestQuiet = 3650;
    public const int HighestPage = 9999;

    private const string Down = "ned";
    private readonly List<string> _ignored = [];

    public PortfolioChoice(PortfolioAddress address, IReadOnlyList<Theme> themes, IEnumerable<string> districtCodes)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address;
        Principle = Number(address.Princip, 4, "et princip");
        Theme = One(themes, theme => theme.Slug == address.Tema, address.Tema, "et tema");
        DistrictCode = One(districtCodes, code => code == address.Kreds, address.Kreds, "en politikreds, du har partnerskaber i");
        Status = One(InitiativeWords.Statuses.Cast<InitiativeStatus?>(), status => KeyOf(status.GetValueOrDefault()) == address.Status, address.Status, "en status");
        QuietDays = Number(address.Stille, LongestQuiet, "et antal dage");
        Text = address.Q?.Trim() ?? "";
        Sort = One(PortfolioColumn.All, column => column.Key == address.Sorter, address.Sorter, "en kolonne, der kan sorteres efter") ?? PortfolioColumn.Name;
        IsDescending = address.Retning == Down;
        Page = Number(address.Side, HighestPage, "en side") ?? 1;
    }

    public PortfolioAddress Address { get; }
    public int? Principle { get; }
    public Theme? Theme { get; }
    public string? DistrictCode { get; }
    public InitiativeStatus? Status { get; }
    public int? QuietDays { get; }
    public string Text { get; }
    public PortfolioColumn Sort { get; }
    public bool IsDescending { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    /// <summary>What the address asked for in vain, in words.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    /// <summary>Only some initiatives are counted.</summary>
    public bool LimitsInitiatives => Principle is not null || Theme is not null || Status is not null;

    public bool Limits => LimitsInitiatives || DistrictCode is not null || QuietDays is not null || Text.Length > 0;

    /// <summary>Which partnerships there are, or their order, follows from the counts.</summary>
    public bool NeedsCounts => LimitsInitiatives || QuietDays is not null || Sort.IsNumber;

    /// <summary>How a status is written in the address.</summary>
    public static string KeyOf(InitiativeStatus status) => status.InDanish().ToLowerInvariant().Replace(' ', '-');

    public IQueryable<Initiative> Limit(IQueryable<Initiative> initiatives)
    {
        var slug = Theme?.Slug;
        initiatives = Principle is { } principle ? initiatives.Where(initiative => initiative.PrincipleNumber == principle) : initiatives;
        initiatives = slug is not null ? initiatives.Where(initiative => initiative.ThemeSlugs.Contains(slug)) : initiatives;
        return Status is { } status ? initiatives.Where(initiative => initiative.Status == status) : initiatives;
    }

    /// <summary>The same page sorted by a column; by the one it is sorted by, the other way round.</summary>
    public PortfolioAddress SortedBy(PortfolioColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var descending = column == Sort ? !IsDescending : column.IsNumber;
        return Address with { Sorter = column.Key, Retning = descending ? Down : null, Side = null };
    }

    private int? Number(string? typed, int most, string kind)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Ignore(typed, kind);
        return null;
    }

    private T? One<T>(IEnumerable<T> all, Func<T, bool> isMeant, string? typed, string kind)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return default;
        }

        var found = all.FirstOrDefault(isMeant);
        if (found is null)
        {
            Ignore(typed, kind);
        }

        return found;
    }

    private void Ignore(string typed, string kind) => _ignored.Add($"»{typed}« er ikke {kind}.");
}
