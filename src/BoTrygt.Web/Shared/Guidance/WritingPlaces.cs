using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>For whom somebody may write articles and add pictures.</summary>
/// <param name="Partnerships">By name.</param>
/// <param name="IsNational">For all, too.</param>
public sealed record WritingPlaces(IReadOnlyList<Partnership> Partnerships, bool IsNational)
{
    /// <param name="partnershipId">Null for what is for all.</param>
    public bool Hold(Guid? partnershipId) => partnershipId is { } id ? Partnerships.Any(partnership => partnership.Id == id) : IsNational;

    public static async Task<WritingPlaces> ReadAsync(BoTrygtDb db, Rights rights, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rights);
        var partnerships = await db.Partnerships.AsNoTracking().AllowedTo(rights, Permission.EditArticle).ToListAsync(cancellation);
        return new([.. partnerships.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)], rights.To(Permission.EditArticle) is { Everywhere: true } or { National: true });
    }
}
