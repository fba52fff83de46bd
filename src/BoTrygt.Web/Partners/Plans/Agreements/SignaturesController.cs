using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A party's signature on the version that is proposed.</summary>
[RequirePermission(Permission.SignPlan)]
[Route("/arbejdsrum/planer/{id:guid}/underskrift")]
public sealed class SignaturesController(BoTrygtDb db, SignedInPerson me, AgreementSigning signing, Credentials credentials) : Controller
{
    private const string Prefix = nameof(SignPage.Form);
    private const string SignedBefore = "Der er allerede skrevet under for jer.";

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        var plan = await signing.FindAsync(id, cancellation) ?? await signing.FindAmendedAsync(id, cancellation);
        if (plan is null)
        {
            return NotFound();
        }

        if (plan.Id == id && plan.Proposal is { } proposal)
        {
            return View("Sign", await PageAsync(plan, proposal, new(), cancellation));
        }

        TempData.Say(plan.Stage == PlanStage.Agreed ? "Alle tre parter har skrevet under." : "Planen er ikke foreslået, så der er ikke noget at skrive under på nu.");
        return LocalRedirect(PlanAddresses.Plan(plan.Id));
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = Prefix)] SignatureForm form, CancellationToken cancellation)
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

        // Also when it was the last one, and the plan is proposed no more.
        if (await signing.FindSignedAsync(form.Hash, form.Party, cancellation) is { } signed)
        {
            return Said(SignedBefore, signed);
        }

        if (plan?.Proposal is not { } proposal || proposal.Hash != form.Hash)
        {
            return await ChangedAsync(within, form, cancellation);
        }

        if (signatory is null || !ModelState.IsValid || !await IsAtHandAsync(form) || !IsAlone(proposal, signatory))
        {
            return this.Again("Sign", await PageAsync(plan, proposal, form, cancellation));
        }

        return await SignAsync(id, within, signatory, form, cancellation);
    }

    /// <param name="id">The plan or the amendment.</param>
    /// <param name="part">The party.</param>
    /// <param name="hash">What was on the page.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpPost("fortryd")]
    public async Task<IActionResult> Delete(Guid id, Guid part, string? hash, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan || Signatory.Of(me.PersonId, me.Rights, plan).All(one => one.OrganisationId != part))
        {
            return NotFound();
        }

        db.Remove(plan.WithdrawSignature(part, hash));
        await db.SaveChangesAsync(cancellation);
        return Said("Underskriften er trukket tilbage.", id);
    }

    /// <summary>Once is enough, however many press the button at the same time; another party's signature in between is in nobody's way.</summary>
    private async Task<IActionResult> SignAsync(Guid id, Plan within, Signatory signatory, SignatureForm form, CancellationToken cancellation)
    {
        var (result, planId) = await signing.SignAsync(id, signatory, form.Hash, form.CleanReservation, cancellation);
        return result switch
        {
            SigningResult.Accepted => Said(await StillMissingAsync(id, cancellation), planId),
            SigningResult.AcceptedByAll => Said("Du har skrevet under, og dermed har alle tre parter skrevet under.", planId),
            SigningResult.SignedBefore => Said(SignedBefore, planId),
            _ => await ChangedAsync(await signing.FindAsync(id, cancellation) ?? await signing.FindAmendedAsync(id, cancellation) ?? within, form, cancellation),
        };
    }

    private async Task<string> StillMissingAsync(Guid id, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { Proposal: { } proposal } plan)
        {
            return "Du har skrevet under.";
        }

        var missing = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Where(party => !proposal.IsSignedBy(party.Id)).Select(party => party.Name);
        return $"Du har skrevet under. {DanishLists.InList(missing)} mangler.";
    }

    private LocalRedirectResult Said(string message, Guid planId)
    {
        TempData.Say(message);
        return LocalRedirect(PlanAddresses.Plan(planId));
    }

    private async Task<bool> IsAtHandAsync(SignatureForm form)
    {
        var isRight = await credentials.AreOfAsync(me.PersonId, form.Password);
        if (!isRight)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Password)}", "Adgangskoden passer ikke. Prøv igen.");
        }

        return isRight;
    }

    private bool IsAlone(PlanVersion proposal, Signatory signatory)
    {
        var isAlone = proposal.Signatures.All(signature => signature.PersonId != signatory.PersonId);
        if (!isAlone)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(SignatureForm.Party)}", "Du har allerede skrevet under for en anden part. Én person kan ikke skrive under for to.");
        }

        return isAlone;
    }

    /// <summary>What was on the page is not what is proposed now: nothing is signed, and what was typed is there still.</summary>
    private async Task<IActionResult> ChangedAsync(Plan plan, SignatureForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        form.Password = "";
        return plan.Proposal is { } proposal
            ? this.Again("Sign", await PageAsync(plan, proposal, form, cancellation) with { IsNewer = true }, StatusCodes.Status409Conflict)
            : this.Again("NotProposed", new NotProposedPage(await db.ReadHeadAsync(plan, cancellation), form.CleanReservation), StatusCodes.Status409Conflict);
    }

    private async Task<SignPage> PageAsync(Plan plan, PlanVersion proposal, SignatureForm form, CancellationToken cancellation)
    {
        form.Hash = proposal.Hash;
        ModelState.Remove($"{Prefix}.{nameof(form.Hash)}");
        var (parties, mine) = (await db.ReadPartiesAsync(plan.PartnershipId, cancellation), Signatory.Of(me.PersonId, me.Rights, plan));
        return new(
            await db.ReadHeadAsync(plan, cancellation),
            proposal,
            await db.ReadVersionsAsync(proposal.PlanId, cancellation),
            [.. parties.Select(party => new PartyOfSigner(party.Id, party.Name, mine.Any(one => one.OrganisationId == party.Id)))],
            SinceOf(plan),
            form);
    }

    /// <summary>What the person compares with: what all signed last, else what was proposed last and fell.</summary>
    private static PlanVersion? SinceOf(Plan plan)
    {
        var whole = plan.Amends ?? plan;
        return whole.LastAgreed ?? whole.Versions.Where(version => !version.IsOpen).MaxBy(version => version.Number);
    }
}

/// <param name="Head">The plan that is no longer proposed.</param>
/// <param name="Typed">What was typed; empty when nothing was.</param>
public sealed record NotProposedPage(PlanHead Head, string Typed);
