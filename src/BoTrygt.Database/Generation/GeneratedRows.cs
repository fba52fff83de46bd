using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>How many rows there are in the end.</summary>
public sealed record GeneratedRows(int Partnerships, int Plans, int Initiatives, int FollowUps, int AuditEntries)
{
    internal static async Task<GeneratedRows> CountAsync(BoTrygtDb db) => new(
        await db.Partnerships.CountAsync(), await db.Plans.CountAsync(), await db.Initiatives.CountAsync(), await db.FollowUps.CountAsync(), await db.AuditEntries.CountAsync());
}
