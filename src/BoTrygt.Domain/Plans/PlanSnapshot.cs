using System.Security.Cryptography;
using System.Text;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// What the parties agree on, frozen: the period, the initiatives under each principle or the reason why there are none.
/// It names posts, never people. How far an initiative is, its notes, its order and what citizens read are no part of it.
/// </summary>
/// <param name="Number">The version's, from 1.</param>
/// <param name="PlanId">The plan; an amendment's is that of the plan it amends.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="Principles">All of them in their order.</param>
public sealed record PlanSnapshot(
    int Number, Guid PlanId, string Partnership, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<SnapshotParty> Parties, IReadOnlyList<SnapshotPrinciple> Principles)
{
    /// <summary>The plan as it stands now.</summary>
    /// <param name="plan">With its initiatives, their posts, the posts' organisations and the milestones.</param>
    /// <param name="number">The version that it becomes.</param>
    /// <param name="names">What the plan itself does not know.</param>
    public static PlanSnapshot Of(Plan plan, int number, SnapshotNames names)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(names);
        var principles = names.Principles.OrderBy(principle => principle.Key).Select(principle => new SnapshotPrinciple(
            principle.Key,
            principle.Value,
            plan.Under(principle.Key).Any() ? "" : Line(plan.ReasonUnder(principle.Key)),
            [.. plan.Under(principle.Key).OrderBy(initiative => initiative.AgreedId.ToString(), StringComparer.Ordinal).Select(initiative => SnapshotInitiative.Of(initiative, names))]));
        return new(number, plan.AmendsId ?? plan.Id, names.Partnership, plan.StartsOn, plan.EndsOn, names.Parties, [.. principles]);
    }

    /// <summary>The canonical form, see <see cref="CanonicalJson"/>; what is signed is these characters as UTF-8.</summary>
    public string ToJson() => SnapshotJson.Write(this);

    /// <exception cref="FormatException">It was not written by <see cref="ToJson"/>.</exception>
    public static PlanSnapshot Parse(string json) => SnapshotJson.Read(json);

    /// <summary>SHA-256 of the text as UTF-8, 64 hexadecimal digits in lower case, as <c>sha256sum</c> prints it.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>A browser's line ends and a file's are no difference.</summary>
    internal static string Line(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>A party by its own name.</summary>
/// <param name="Kind">Kommune, politi or Bo trygt, as people say it.</param>
/// <param name="Organisation">The organisation's name.</param>
public sealed record SnapshotParty(string Kind, string Organisation);

/// <param name="Number">1 to 4.</param>
/// <param name="Name">In short.</param>
/// <param name="Reason">Why there are no initiatives; empty when there are some.</param>
/// <param name="Initiatives">By id, which is the order in which they were written.</param>
public sealed record SnapshotPrinciple(int Number, string Name, string Reason, IReadOnlyList<SnapshotInitiative> Initiatives);

/// <summary>What the plan itself does not know, by the names of today.</summary>
/// <param name="Partnership">Its name.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="Principles">Names by number.</param>
/// <param name="Themes">Names by slug.</param>
public sealed record SnapshotNames(
    string Partnership, IReadOnlyList<SnapshotParty> Parties, IReadOnlyDictionary<int, string> Principles, IReadOnlyDictionary<string, string> Themes);
