using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What citizens see of an initiative.</summary>
[RequirePermission(Permission.ShowToCitizens)]
public sealed class PublicationsController(InitiativesInReach initiatives) : Controller
{
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/visning")]
    public Task<IActionResult> Create(Guid id, int? version, string? retur, CancellationToken cancellation) =>
        ChangeAsync(id, initiative => Show(initiative, version), "vises nu for borgerne", retur, cancellation);

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/visning/skjul")]
    public Task<IActionResult> Delete(Guid id, string? retur, CancellationToken cancellation) =>
        ChangeAsync(id, initiative => initiative.HideFromCitizens(initiatives.Now), "vises ikke længere for borgerne", retur, cancellation);

    /// <summary>Only a text that the person has seen is shown.</summary>
    private void Show(Initiative initiative, int? version)
    {
        BrokenRuleException.Unless(version is null || version == initiative.Version, "The text was edited meanwhile.");
        initiative.ShowToCitizens(initiatives.Now);
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Action<Initiative> change, string done, string? retur, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.ShowToCitizens, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        change(initiative);
        await initiatives.SaveAsync(cancellation);
        TempData.Say($"»{initiative.Title}« {done}.");
        return this.ReturnTo(retur, PlanAddresses.Initiative(initiative.PlanId, initiative.Id));
    }
}
