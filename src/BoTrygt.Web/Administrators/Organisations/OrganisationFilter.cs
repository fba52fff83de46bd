using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>What the list is narrowed to; it stands in the address.</summary>
public sealed class OrganisationFilter
{
    private static readonly Dictionary<string, OrganisationKind> Kinds = new()
    {
        ["kommune"] = OrganisationKind.Municipality,
        ["politi"] = OrganisationKind.Police,
        ["botrygt"] = OrganisationKind.BoTrygt,
        ["forening"] = OrganisationKind.CivilSociety,
    };

    /// <summary>The kinds by their word in the address.</summary>
    public static IReadOnlyDictionary<string, OrganisationKind> Choices => Kinds;

    [FromQuery(Name = "art")]
    public string? KindWord { get; set; }

    [FromQuery(Name = "navn")]
    public string? Name { get; set; }

    public OrganisationKind? Kind => Kinds.TryGetValue(KindWord ?? "", out var kind) ? kind : null;

    public bool HasName => !string.IsNullOrWhiteSpace(Name);

    /// <summary>By kind, those with people or posts first.</summary>
    internal IReadOnlyList<OrganisationGroup> Group(IEnumerable<OrganisationRow> rows) =>
    [
        .. rows.Where(Fits).OrderBy(row => row.Name, DanishOrder.Comparer).GroupBy(row => row.Kind).OrderBy(group => group.Key)
            .Select(group => new OrganisationGroup(group.Key, [.. group.Where(row => row.IsInUse)], [.. group.Where(row => !row.IsInUse)])),
    ];

    private bool Fits(OrganisationRow row) =>
        (Kind is null || row.Kind == Kind) && (!HasName || row.Name.Contains(Name!.Trim(), StringComparison.OrdinalIgnoreCase));
}
