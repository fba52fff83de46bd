using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Partnerships;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>A declaration as it was signed, for those who read all of the partnership.</summary>
public sealed class DeclarationFilesController(BoTrygtDb db, SignedInPerson me, AttachmentDownload download) : Controller
{
    [HttpGet("/arbejdsrum/partnerskaber/{slug}/erklaeringer/filer/{id:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(string slug, Guid id, CancellationToken cancellation)
    {
        var reach = db.Partnerships.AllowedTo(me.Rights, Permission.ReadPlan).Of(slug);
        var file = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeclarationId != null && reach.Any(partnership => partnership.Id == row.PartnershipId), cancellation);
        return file is null ? NotFound() : await download.SendAsync(this, file, PartnershipAddresses.Of(slug), cancellation);
    }
}
