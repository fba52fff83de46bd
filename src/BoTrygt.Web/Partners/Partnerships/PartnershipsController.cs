using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Activity;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>A partnership's own page in the workroom.</summary>
[RequirePermission(Permission.EnterPartnership)]
public sealed class PartnershipsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int LatestActivities = 8;

    [HttpGet("/arbejdsrum/partnerskaber/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.AllowedTo(me.Rights, Permission.EnterPartnership).Of(slug).WithFacts().Include(row => row.Municipality).SingleOrDefaultAsync(cancellation);
        return partnership is null ? NotFound() : View(await ReadPageAsync(partnership, cancellation));
    }

    private async Task<PartnershipPage> ReadPageAsync(Partnership partnership, CancellationToken cancellation)
    {
        var readsAll = me.Rights.To(Permission.ReadPlan).CoversAllOf(partnership.Id);
        var municipality = partnership.Municipality;
        return new(
            partnership,
            JudgedTarget.All(partnership.Targets, await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation), clock.Today()),
            await db.ReadPlansAsync(me.Rights, partnership.Id, clock.Today(), cancellation),
            await db.ReadNewestNotesAsync(me.Rights, partnership.Id, cancellation),
            readsAll ? await ReadInsideAsync(partnership.Id, cancellation) : null,
            me.Rights.To(Permission.EditPartnership).CoversAllOf(partnership.Id));
    }

    private async Task<InsidePage> ReadInsideAsync(Guid partnershipId, CancellationToken cancellation) => new(
        await db.ReadMembersAsync(me.Rights, partnershipId, cancellation),
        await db.ReadContactsAsync(me.Rights, partnershipId, cancellation),
        await db.ReadActivityAsync(me.Rights, new() { PartnershipId = partnershipId, Take = LatestActivities }, cancellation),
        await db.Attachments.AllowedTo(me.Rights, Permission.ReadPlan).Where(file => file.PartnershipId == partnershipId && file.DeclarationId != null).OrderBy(file => file.Id).Select(file => new DeclarationFile(file.Id, file.DeclarationId, file.Name)).ToListAsync(cancellation));
}
