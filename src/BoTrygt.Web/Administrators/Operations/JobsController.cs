using BoTrygt.Database;
using BoTrygt.Database.Jobs;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Operations;

/// <summary>What the portal does by itself, and how it went.</summary>
[RequirePermission(Permission.ReadOperations)]
public sealed class JobsController(BoTrygtDb db) : Controller
{
    [HttpGet("/administration/job")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var jobs = await db.JobRuns.AsNoTracking().ToListAsync(cancellation);
        return View("Jobs", (IReadOnlyList<JobRun>)[.. jobs.OrderBy(job => job.Title, DanishOrder.Comparer)]);
    }
}
