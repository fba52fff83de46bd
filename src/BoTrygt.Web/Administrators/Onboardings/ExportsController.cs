using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Onboardings;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>All that a partnership has written, for a kommune that leaves.</summary>
[RequirePermission(Permission.Onboard)]
public sealed class ExportsController(BoTrygtDb db, OnboardingPartnerships partnerships, PartnershipArchive archive) : Controller
{
    [HttpGet($"{OnboardingAddresses.Administration}/{{id:guid}}/eksport")]
    public async Task<IActionResult> Show([FromServices] SignedInPerson me, [FromServices] TimeProvider clock, Guid id, CancellationToken cancellation)
    {
        if (await partnerships.FindAsync(id, cancellation) is not { } partnership)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Hent alle data", criterion: partnership.Name);
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await archive.WriteAsync(file, partnership, cancellation);
        file.Position = 0;
        Response.Headers.CacheControl = "no-store";
        return File(file, "application/zip", $"bo-trygt-i-{partnership.Municipality.Slug}.zip");
    }
}
