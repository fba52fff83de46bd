using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Partners.Partnerships;

/// <param name="Running">The one that holds today; null when none does.</param>
/// <param name="Others">Earlier and later ones, the latest first.</param>
/// <param name="Principles">The running plan's initiatives that the person may read, by principle.</param>
public sealed record PlansInShort(Plan? Running, IReadOnlyList<Plan> Others, IReadOnlyList<PrincipleRow> Principles)
{
    public int Initiatives => Principles.Sum(row => row.All);
    public int Overdue => Principles.Sum(row => row.Overdue);
}

/// <summary>How many initiatives a principle has, by status.</summary>
public sealed record PrincipleRow(int Number, string Name, IReadOnlyList<StatusCount> Counts)
{
    public int All => Counts.Sum(count => count.Number);
    public int Overdue => Counts.Sum(count => count.Overdue);

    public int Of(InitiativeStatus status) => Counts.Where(count => count.Status == status).Sum(count => count.Number);
}

public sealed record StatusCount(InitiativeStatus Status, int Number, int Overdue);
