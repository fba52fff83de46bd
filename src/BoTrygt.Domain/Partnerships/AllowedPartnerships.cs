using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>The partnerships themselves, by the same rule as what belongs to them.</summary>
public static class AllowedPartnerships
{
    /// <summary>The running partnerships in which the permission holds for everything.</summary>
    public static IQueryable<Partnership> AllowedTo(this IQueryable<Partnership> partnerships, Rights rights, Permission permission)
    {
        var allowance = rights.To(permission);
        var running = partnerships.Where(partnership => partnership.EndedOn == null);
        return allowance.Everywhere ? running : running.Where(partnership => allowance.PartnershipIds.Contains(partnership.Id));
    }
}
