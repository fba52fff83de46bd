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
        ChangeAsync(id, withdraws: true, "er taget ud af kataloget. Indsatser, der begyndte med den, fortsætter.", cancellation);

    [HttpPost("saet-tilbage")]
    public Task<IActionResult> Delete(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, withdraws: false, "er i kataloget igen.", cancellation);

    /// <summary>Where a colleague was quicker it is as it was to be.</summary>
    private async Task<IActionResult> ChangeAsync(Guid id, bool withdraws, string said, CancellationToken cancellation)
    {
        if (await db.Activities.SingleOrDefaultAsync(activity => activity.Id == id, cancellation) is not { } activity)
        {
            return NotFound();
        }

        if (activity.IsWithdrawn != withdraws)
        {
            Change(activity, withdraws);
        }

        TempData.Say(await this.TrySaveAsync(db, cancellation) ? $"»{activity.Title}« {said}" : Saving.Meanwhile);
        return LocalRedirect(CatalogueAddresses.Administration);
    }

    private void Change(Activity activity, bool withdraws)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (withdraws)
        {
            activity.Withdraw(now);
        }
        else
        {
            activity.Restore(now);
        }
    }
}
