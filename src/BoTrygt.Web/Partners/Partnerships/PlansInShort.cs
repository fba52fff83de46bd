using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Partnerships;

/// <param name="Running">The one that holds today; null when none does.</param>
/// <param name="Others">Earlier and later ones, the latest first.</param>
/// <param name="Today">In Denmark.</param>
/// <param name="Principles">The running plan's initiatives that the person may read, by principle.</param>
public sealed record PlansInShort(Plan? Running, IReadOnlyList<Plan> Others, DateOnly Today, IReadOnlyList<PrincipleInShort> Principles)
{
    public int Initiatives => Principles.SelectMany(row => row.Counts).Sum(count => count.Count);
    public int Overdue => Principles.Sum(row => row.Overdue);
}

/// <summary>How many initiatives a principle has, by status.</summary>
public sealed record PrincipleInShort(int Number, string Name, IReadOnlyList<InitiativeCount> Counts)
{
    public int Overdue => Counts.Overdue();

    public static PrincipleInShort Of(Principle principle, IEnumerable<InitiativeCount> counts)
    {
        ArgumentNullException.ThrowIfNull(principle);
        return new(principle.Number, principle.Name, [.. counts.Where(count => count.PrincipleNumber == principle.Number)]);
    }

    public int Of(InitiativeStatus status) => Counts.With(status);
}
