using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Catalogue;

/// <summary>Takes an activity out of the catalogue, and puts it back.</summary>
[RequirePermission(Permission.EditCatalogue)]
[Route($"{CatalogueAddresses.Administration}/{{id:guid}}")]
public sealed class WithdrawalsController(BoTrygtDb db, TimeProvider clock) : Controller
{
    [HttpPost("traek-tilbage")]
    public Task<IActionResult> Create(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, activity => activity.WithdrawnAt is null, activity => activity.Withdraw(clock.GetUtcNow().UtcDateTime), "er taget ud af kataloget. Indsatser, der begyndte med den, fortsætter.", cancellation);

    [HttpPost("saet-tilbage")]
    public Task<IActionResult> Delete(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, activity => activity.WithdrawnAt is not null, activity => activity.Restore(clock.GetUtcNow().UtcDateTime), "er i kataloget igen.", cancellation);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Activity, bool> can, Action<Activity> change, string said, CancellationToken cancellation)
    {
        if (await db.Activities.SingleOrDefaultAsync(activity => activity.Id == id, cancellation) is not { } activity)
        {
            return NotFound();
        }

        if (!can(activity))
        {
            TempData.Say($"»{activity.Title}« {said}"); // A colleague was quicker.
            return LocalRedirect(CatalogueAddresses.Administration);
        }

        change(activity);
        TempData.Say(await this.TrySaveAsync(db, cancellation) ? $"»{activity.Title}« {said}" : Saving.Meanwhile);
        return LocalRedirect(CatalogueAddresses.Administration);
    }
}
