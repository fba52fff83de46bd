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
public sealed class DeclinesController(BoTrygtDb db, SignedInPerson me, AgreementSigning signing) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        var plan = await signing.FindAsync(id, cancellation) ?? await signing.FindAmendedAsync(id, cancellation);
        if (plan is null)
        {
            return NotFound();
        }

        if (plan.Id == id && plan.Proposal is not null)
        {
            return View("Decline", await PageAsync(plan, new(), cancellation));
        }

        TempData.Say("Planen er ikke foreslået, så der er ikke noget at afvise nu.");
        return LocalRedirect(PlanAddresses.Plan(plan.Id));
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(DeclinePage.Form))] DeclineForm form, CancellationToken cancellation)
    {
        var plan = await signing.FindAsync(id, cancellation);
        if ((plan ?? await signing.FindAmendedAsync(id, cancellation)) is not { } within)
        {
            return NotFound();
        }

        var signatory = Signatory.Of(me.PersonId, me.Rights, within).FirstOrDefault(one => one.OrganisationId == form.Party);
        if (form.Party is not null && signatory is null)
        {
            return NotFound();
        }

        if (plan?.Proposal is not { } proposal || proposal.Hash != form.Hash)
        {
            return await ChangedAsync(within, form, cancellation);
        }

        if (signatory is null || !ModelState.IsValid)
        {
            return this.Again("Decline", await PageAsync(plan, form, cancellation));
        }

        if (!await signing.DeclineAsync(id, signatory, form.Hash, form.CleanReason, cancellation))
        {
            return await ChangedAsync(within, form, cancellation);
        }

        TempData.Say("Planen er afvist og er en kladde igen. De andre parter får din begrundelse.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    /// <summary>Nothing is declined, and what was typed is there still.</summary>
    private async Task<ViewResult> ChangedAsync(Plan plan, DeclineForm form, CancellationToken cancellation) =>
        this.Again("NotProposed", new NotProposedPage(await db.ReadHeadAsync(plan, cancellation), form.CleanReason), StatusCodes.Status409Conflict);

    private async Task<DeclinePage> PageAsync(Plan plan, DeclineForm form, CancellationToken cancellation)
    {
        form.Hash = plan.Proposal?.Hash ?? "";
        var mine = Signatory.Of(me.PersonId, me.Rights, plan);
        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        return new(await db.ReadHeadAsync(plan, cancellation), [.. parties.Where(party => mine.Any(one => one.OrganisationId == party.Id)).Select(party => new PartyOfSigner(party.Id, party.Name, IsMine: true))], form);
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
    [NoPersonalNumber]
    [StringLength(PlanVersion.ReasonMaxLength, ErrorMessage = "Begrundelsen må højst fylde {1} tegn.")]
    public string? Reason { get; set; }

    /// <summary>The hash of what was open when the page was opened.</summary>
    public string Hash { get; set; } = "";

    public string CleanReason => (Reason ?? "").ReplaceLineEndings("\n").Trim();
}

/// <param name="Head">The plan.</param>
/// <param name="Parties">Those that the person may decline for.</param>
/// <param name="Form">As typed.</param>
public sealed record DeclinePage(PlanHead Head, IReadOnlyList<PartyOfSigner> Parties, DeclineForm Form);
