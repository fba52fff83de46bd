using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>A partnership's name, and the way to its declarations and targets.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/oplysninger")]
public sealed class FactsController(BoTrygtDb db, SignedInPerson me, StalePages citizens) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug).WithFacts().SingleOrDefaultAsync(cancellation);
        return partnership is null ? NotFound() : View("Edit", new FactsPage(slug, FactsForm.Of(partnership), partnership));
    }

    [HttpPost]
    public async Task<IActionResult> Update(string slug, FactsForm form, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug).SingleOrDefaultAsync(cancellation);
        if (partnership is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", new FactsPage(slug, form, await ReadAsync(slug, cancellation)));
        }

        partnership.Name = form.Name.Trim();
        return await db.TrySaveAsync(partnership, form.Version, cancellation) ? await DoneAsync(slug) : await ConflictAsync(slug, form, cancellation);
    }

    private IQueryable<Partnership> Allowed(string slug) => db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug);

    private Task<Partnership> ReadAsync(string slug, CancellationToken cancellation) => Allowed(slug).WithFacts().SingleAsync(cancellation);

    private async Task<IActionResult> ConflictAsync(string slug, FactsForm form, CancellationToken cancellation)
    {
        var now = await ReadAsync(slug, cancellation);
        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Edit", new FactsPage(slug, form, now) { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DoneAsync(string slug)
    {
        await citizens.ForgetAllAsync();
        TempData.Say("Navnet er gemt.");
        return Redirect(PartnershipAddresses.Facts(slug));
    }
}
