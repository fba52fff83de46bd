using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Requests;

/// <summary>Asks another party for what an initiative needs.</summary>
[RequirePermission(Permission.EditInitiative)]
[Route("/arbejdsrum/indsatser/{id:guid}/anmodninger/ny")]
public sealed class RequestsController(BoTrygtDb db, SignedInPerson me, NewRequests requests, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await PageAsync(id, new(), cancellation) is { } page ? View("New", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(NewRequestPage.Form))] RequestFields form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        form.Check(ModelState, nameof(NewRequestPage.Form), page.Parties.Select(party => party.Id), clock.Today());
        if (!ModelState.IsValid)
        {
            return this.Again("New", page);
        }

        var request = await requests.AddAsync(page.Initiative, form, page.Parties, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Anmodningen er sendt.");
        return LocalRedirect(FollowUpAddresses.Request(request.Id));
    }

    private async Task<NewRequestPage?> PageAsync(Guid id, RequestFields form, CancellationToken cancellation)
    {
        var initiative = await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).InRunningPartnerships(db).AsNoTracking().SingleOrDefaultAsync(initiative => initiative.Id == id, cancellation);
        if (initiative is null)
        {
            return null;
        }

        var parties = await PartyChoice.ReadAsync(db, initiative.PartnershipId, me.Rights.ActsFor(Permission.EditInitiative, initiative), cancellation);
        return new(initiative, await db.ReadPartnershipHeadAsync(initiative.PartnershipId, cancellation), parties, form);
    }
}
