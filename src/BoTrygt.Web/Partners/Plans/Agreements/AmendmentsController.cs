using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A change of a plan that all have signed: begun, and dropped again.</summary>
[RequirePermission(Permission.ProposePlan)]
[Route("/arbejdsrum/planer/{id:guid}/aendringsforslag")]
public sealed class AmendmentsController(BoTrygtDb db, SignedInPerson me, AgreementMails mails, TimeProvider clock) : Controller
{
    /// <summary>Whoever begins a second one is led to the first.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { IsAmendment: false } plan)
        {
            return NotFound();
        }

        if (await BegunAsync(id, cancellation) is { } begun)
        {
            return Begun(begun);
        }

        var amendment = db.Add(plan.Amend(clock.Today(), clock.GetUtcNow().UtcDateTime)).Entity;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else was faster.
            if (await BegunAsync(id, cancellation) is { } faster)
            {
                return Begun(faster);
            }

            throw;
        }

        TempData.Say("Ændringsforslaget er begyndt. Planen gælder uændret, indtil alle tre parter har skrevet under på forslaget.");
        return LocalRedirect(PlanAddresses.Plan(amendment.Id));
    }

    [HttpPost("fjern")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { Amends: { } plan } amendment)
        {
            return NotFound();
        }

        if (amendment.Stage == PlanStage.Proposed)
        {
            await mails.AddWithdrawnAsync(amendment, amendment.Withdraw(me.PersonId, clock.GetUtcNow().UtcDateTime), cancellation);
        }

        await db.RemoveAmendmentAsync(amendment, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Ændringsforslaget er droppet. Planen gælder, som den er.");
        return LocalRedirect(PlanAddresses.Plan(plan.Id));
    }

    private Task<Guid?> BegunAsync(Guid id, CancellationToken cancellation) =>
        db.Plans.WithAmendments().Where(other => other.AmendsId == id).Select(other => (Guid?)other.Id).SingleOrDefaultAsync(cancellation);

    private LocalRedirectResult Begun(Guid amendment)
    {
        TempData.Say("Der er allerede begyndt et ændringsforslag. Det er det, du ser her.");
        return LocalRedirect(PlanAddresses.Plan(amendment));
    }

    private Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.FindWholeAsync(db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ProposePlan).InRunningPartnerships(db), id, cancellation);
}
