using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A party says no to what is proposed, and why.</summary>
[RequirePermission(Permission.SignPlan)]
[Route("/arbejdsrum/planer/{id:guid}/afvisning")]
public sealed class DeclinesController(BoTrygtDb db, SignedInPerson me, AgreementSigning signing, AgreementMails mails, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        if (plan.Proposal is null)
        {
            TempData.Say("Planen er ikke foreslået, så der er ikke noget at afvise nu.");
            return LocalRedirect(PlanAddresses.Plan(id));
        }

        return View("Decline", await PageAsync(plan, new(), cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(DeclinePage.Form))] DeclineForm form, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        var signatory = Signatory.Of(me.PersonId, me.Rights, plan).FirstOrDefault(one => one.OrganisationId == form.Party);
        if (form.Party is not null && signatory is null)
        {
            return NotFound();
        }

        if (plan.Proposal?.Hash != form.Hash)
        {
            return this.Again("NotProposed", new NotProposedPage(await db.ReadHeadAsync(plan, cancellation), form.CleanReason), StatusCodes.Status409Conflict);
        }

        if (signatory is null || !ModelState.IsValid)
        {
            return this.Again("Decline", await PageAsync(plan, form, cancellation));
        }

        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        var declined = plan.Decline(signatory, form.CleanReason, [.. parties.Select(party => party.Id)], clock.GetUtcNow().UtcDateTime);
        await mails.AddDeclinedAsync(plan, declined, parties.Single(party => party.Id == signatory.OrganisationId).Name, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Planen er afvist og er en kladde igen. De andre får din begrundelse.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    private async Task<DeclinePage> PageAsync(Plan plan, DeclineForm form, CancellationToken cancellation)
    {
        form.Hash = plan.Proposal?.Hash ?? "";
        var mine = Signatory.Of(me.PersonId, me.Rights, plan);
        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        return new(await db.ReadHeadAsync(plan, cancellation), [.. parties.Where(party => mine.Any(one => one.OrganisationId == party.Id)).Select(party => new PartySignature(party.Id, party.Name, null))], form);
    }
}

/// <summary>A no as it is given.</summary>
public sealed class DeclineForm
{
    [Display(Name = "På vegne af")]
    [Required(ErrorMessage = "Vælg, hvem du afviser planen for.")]
    public Guid? Party { get; set; }

    [Display(Name = "Begrundelse")]
    [Required(ErrorMessage = "Skriv, hvorfor planen afvises.")]
    [StringLength(PlanVersion.ReasonMaxLength, ErrorMessage = "Begrundelsen må højst fylde {1} tegn.")]
    public string? Reason { get; set; }

    /// <summary>The hash of what was open when the page was opened.</summary>
    public string Hash { get; set; } = "";

    public string CleanReason => (Reason ?? "").ReplaceLineEndings("\n").Trim();
}

/// <param name="Head">The plan.</param>
/// <param name="Parties">Those that the person may decline for.</param>
/// <param name="Form">As typed.</param>
public sealed record DeclinePage(PlanHead Head, IReadOnlyList<PartySignature> Parties, DeclineForm Form);
