using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>A party's signature on the version that is proposed.</summary>
[RequirePermission(Permission.SignPlan)]
[Route("/arbejdsrum/planer/{id:guid}/underskrift")]
public sealed class SignaturesController(BoTrygtDb db, SignedInPerson me, AgreementSigning signing, Credentials credentials) : Controller
{
    private const string Prefix = nameof(SignPage.Form);

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        if (plan.Proposal is { } proposal)
        {
            return View("Sign", await PageAsync(plan, proposal, new(), cancellation));
        }

        TempData.Say("Planen er ikke foreslået, så der er ikke noget at skrive under på nu.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = Prefix)] SignatureForm form, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        if (plan.Proposal is not { } proposal || proposal.Hash != form.Hash)
        {
            return await ChangedAsync(plan, form, cancellation);
        }

        var signatory = Signatory.Of(me.PersonId, me.Rights, plan).FirstOrDefault(one => one.OrganisationId == form.Party);
        if (form.Party is not null && signatory is null)
        {
            return NotFound();
        }

        if (signatory is not null && proposal.IsSignedBy(signatory.OrganisationId))
        {
            TempData.Say("Der er allerede skrevet under for jer.");
            return LocalRedirect(PlanAddresses.Plan(id));
        }

        if (signatory is null || !ModelState.IsValid || !await IsAtHandAsync(form) || !IsAlone(proposal, signatory))
        {
            return this.Again("Sign", await PageAsync(plan, proposal, form, cancellation));
        }

        return await SignAsync(id, signatory, form, cancellation);
    }

    [HttpPost("fortryd")]
    public async Task<IActionResult> Delete(Guid id, Guid part, CancellationToken cancellation)
    {
        if (await signing.FindAsync(id, cancellation) is not { } plan || Signatory.Of(me.PersonId, me.Rights, plan).All(one => one.OrganisationId != part))
        {
            return NotFound();
        }

        db.Remove(plan.WithdrawSignature(part));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Underskriften er trukket tilbage.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    /// <summary>Once is enough, however many press the button at the same time; another party's signature in between is in nobody's way.</summary>
    private async Task<IActionResult> SignAsync(Guid id, Signatory signatory, SignatureForm form, CancellationToken cancellation)
    {
        switch (await signing.SignAsync(id, signatory, form.Hash, form.CleanReservation, cancellation))
        {
            case SigningResult.Accepted:
                TempData.Say("Du har skrevet under.");
                return LocalRedirect(PlanAddresses.Plan(id));
            case SigningResult.AcceptedByAll:
                TempData.Say("Du har skrevet under, og dermed har alle tre parter skrevet under.");
                return LocalRedirect(await signing.PlanAddressAsync(id, cancellation));
            case SigningResult.SignedBefore:
                TempData.Say("Der er allerede skrevet under for jer.");
                return LocalRedirect(PlanAddresses.Plan(id));
            default:
                return await signing.FindAsync(id, cancellation) is { } plan ? await ChangedAsync(plan, form, cancellation) : NotFound();
        }
    }

    private async Task<bool> IsAtHandAsync(SignatureForm form)
    {
        var isRight = await credentials.AreOfAsync(me.PersonId, form.Password);
        if (!isRight)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Password)}", "Adgangskoden er ikke rigtig. Efter ti forsøg skal du vente et kvarter.");
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
        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        return new(
            await db.ReadHeadAsync(plan, cancellation),
            proposal,
            [.. parties.Select(party => new PartySignature(party.Id, party.Name, proposal.Signatures.FirstOrDefault(signature => signature.OrganisationId == party.Id)))],
            Signatory.Of(me.PersonId, me.Rights, plan),
            (plan.Amends ?? plan).Versions.Where(version => version.State == PlanVersionState.Agreed).MaxBy(version => version.Number),
            form);
    }
}

/// <param name="Head">The plan that is no longer proposed.</param>
/// <param name="Typed">What was typed; empty when nothing was.</param>
public sealed record NotProposedPage(PlanHead Head, string Typed);
