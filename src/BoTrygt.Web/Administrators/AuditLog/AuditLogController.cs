using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Partnerships;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.AuditLog;

/// <summary>Who changed what, newest first.</summary>
[RequirePermission(Permission.ReadAuditLog)]
public sealed class AuditLogController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int Size = 50;

    [HttpGet("/administration/haendelser")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var entries = await (await filter.ApplyAsync(db, cancellation)).AsNoTracking().OrderByDescending(entry => entry.Sequence).Take(Size + 1).Include(entry => entry.Values).AsSplitQuery().ToListAsync(cancellation);
        var shown = entries.Take(Size).ToList();
        var names = await LogNames.OfAsync(db, shown, cancellation);
        await RecordAsync(filter, cancellation);
        return View("Index", new AuditPage
        {
            Filter = filter,
            Entries = [.. shown.Select(entry => AuditRow.Of(entry, names))],
            Partnerships = await db.Partnerships.ReadChoicesAsync(cancellation),
            HasMore = entries.Count > Size,
        });
    }

    /// <summary>A row that is about a person is a look-up of that person; any other is told by its key.</summary>
    private async Task RecordAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var subject = await filter.SubjectOfRowAsync(db, cancellation);
        var criterion = string.Join(' ', filter.Who, subject is null ? filter.RowId : null);
        await db.RecordLookUpAsync(me, clock, "Hændelsesloggen", subject ?? (Guid.TryParse(filter.Who, out var who) ? who : null), criterion);
    }
}
