using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Partnerships;

/// <summary>Whose something is, as the trail above a page says it.</summary>
/// <param name="Name">The partnership's.</param>
/// <param name="Slug">The municipality's.</param>
public sealed record PartnershipHead(string Name, string Slug);

public static class PartnershipHeads
{
    public static Task<PartnershipHead> ReadPartnershipHeadAsync(this BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Partnerships.Where(partnership => partnership.Id == partnershipId).Select(partnership => new PartnershipHead(partnership.Name, partnership.Municipality.Slug)).SingleAsync(cancellation);
    }
}
