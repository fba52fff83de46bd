using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>Takes back the end that a role was given, as long as it has not come.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class ContinuationsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpPost("/administration/medlemskaber/{id:guid}/fortsaettelse")]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        var membership = await db.Memberships.Managed(me.Rights).Where(Membership.NotEndedOn(clock.Today())).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (membership is null)
        {
            return NotFound();
        }

        membership.Organisation.GoOn(membership);
        foreach (var post in await db.Posts.Where(post => post.OrganisationId == membership.OrganisationId && post.HolderId == membership.PersonId && post.NextHolderId != null).ToListAsync(cancellation))
        {
            post.PromiseTo(null);
        }

        await db.SaveChangesAsync(cancellation);
        TempData.Say($"Slutdatoen er fjernet. Rollen som {membership.Role.InDanish().ToLowerInvariant()} fortsætter.");
        return Redirect($"/administration/personer/{membership.PersonId}");
    }
}
