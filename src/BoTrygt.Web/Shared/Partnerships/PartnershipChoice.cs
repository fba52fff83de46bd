using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Partnerships;

/// <summary>A partnership to choose.</summary>
public sealed record PartnershipChoice(Guid Id, string Name);

public static class PartnershipChoices
{
    /// <summary>In the order of the Danish alphabet.</summary>
    public static async Task<IReadOnlyList<PartnershipChoice>> ReadChoicesAsync(this IQueryable<Partnership> partnerships, CancellationToken cancellation)
    {
        var choices = await partnerships.Select(partnership => new PartnershipChoice(partnership.Id, partnership.Name)).ToListAsync(cancellation);
        return [.. choices.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)];
    }
}
