using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>
/// Signs and declines. Each attempt reads the plan anew and asks the domain: of many signatures of one party at once one is
/// left, those of three parties at once all count, and what was edited or withdrawn meanwhile is not signed.
/// </summary>
public sealed class AgreementSigning(BoTrygtDb db, SignedInPerson me, AgreementMails mails, AgreementSaving saving, TimeProvider clock)
{
    /// <summary>A plan or an amendment that the person may sign for somebody; null when it is out of reach.</summary>
    public Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.FindWholeAsync(db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.SignPlan).InRunningPartnerships(db), id, cancellation);

    /// <summary>The plan that an amendment was part of which is no more; null when there never was one within reach.</summary>
    public async Task<Plan?> FindAmendedAsync(Guid id, CancellationToken cancellation)
    {
        var amended = await db.PlanVersions.AllowedTo(me.Rights, Permission.SignPlan).Where(version => version.ProposedPlanId == id).Select(version => (Guid?)version.PlanId).FirstOrDefaultAsync(cancellation);
        return amended is { } planId ? await db.Plans.AllowedTo(me.Rights, Permission.SignPlan).InRunningPartnerships(db).SingleOrDefaultAsync(plan => plan.Id == planId, cancellation) : null;
    }

    /// <summary>The plan whose version with that hash a party has signed already; null when it has not.</summary>
    public Task<Guid?> FindSignedAsync(string hash, Guid? organisationId, CancellationToken cancellation) => db.PlanVersions.AllowedTo(me.Rights, Permission.SignPlan)
        .Where(version => version.Hash == hash && (version.State == PlanVersionState.Open || version.State == PlanVersionState.Agreed) && version.Signatures.Any(signature => signature.OrganisationId == organisationId))
        .Select(version => (Guid?)(version.State == PlanVersionState.Open ? version.ProposedPlanId : version.PlanId))
        .FirstOrDefaultAsync(cancellation);

    /// <summary>Signs what was seen. The plan's id with it: an amendment that all have signed is no more.</summary>
    public Task<(SigningResult Result, Guid PlanId)> SignAsync(Guid id, Signatory signatory, string seenHash, string reservation, CancellationToken cancellation) =>
        db.AgainWhenSlowerAsync(() => TrySignAsync(id, signatory, seenHash, reservation, cancellation));

    /// <summary>False when what was seen is not proposed any more.</summary>
    public Task<bool> DeclineAsync(Guid id, Signatory signatory, string seenHash, string reason, CancellationToken cancellation) =>
        db.AgainWhenSlowerAsync(() => TryDeclineAsync(id, signatory, seenHash, reason, cancellation));

    private async Task<(SigningResult Result, Guid PlanId)> TrySignAsync(Guid id, Signatory signatory, string seenHash, string reservation, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var plan = await FindAsync(id, cancellation);
        if (plan?.Proposal is not { } proposal)
        {
            return await FindSignedAsync(seenHash, signatory.OrganisationId, cancellation) is { } signed ? (SigningResult.SignedBefore, signed) : (SigningResult.Changed, id);
        }

        var parties = await PartiesAsync(plan, cancellation);
        if (proposal.BrokenRules(signatory, seenHash, parties).ToList() is { Count: > 0 } broken)
        {
            return (broken.Contains(SignatureRule.PartyHasNotSigned) ? SigningResult.SignedBefore : SigningResult.Changed, id);
        }

        db.Add(plan.Sign(signatory, seenHash, reservation, parties, clock.GetUtcNow().UtcDateTime));
        var result = (Result: SigningResult.Accepted, PlanId: id);
        if (plan.Stage == PlanStage.Agreed)
        {
            result = (SigningResult.AcceptedByAll, plan.AmendsId ?? plan.Id);
            await FinishAsync(plan, proposal, cancellation);
        }

        await saving.SaveAsync(cancellation);
        return result;
    }

    /// <summary>All have signed: they hear of it, and of an amendment, which has become part of its plan, nothing is left.</summary>
    private async Task FinishAsync(Plan plan, PlanVersion proposal, CancellationToken cancellation)
    {
        await mails.AddAgreedAsync(plan, proposal, cancellation);
        if (plan.IsAmendment)
        {
            db.ChangeTracker.DetectChanges();
            await db.RemoveAmendmentAsync(plan, cancellation);
        }
    }

    private async Task<bool> TryDeclineAsync(Guid id, Signatory signatory, string seenHash, string reason, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var plan = await FindAsync(id, cancellation);
        if (plan?.Proposal?.Hash != seenHash)
        {
            return false;
        }

        var declined = plan.Decline(signatory, reason, await PartiesAsync(plan, cancellation), clock.GetUtcNow().UtcDateTime);
        await mails.AddDeclinedAsync(plan, declined, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<Guid[]> PartiesAsync(Plan plan, CancellationToken cancellation) => [.. (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Id)];
}

/// <summary>What became of an attempt to sign.</summary>
public enum SigningResult
{
    Accepted,

    /// <summary>It was the last signature.</summary>
    AcceptedByAll,

    /// <summary>The party had signed.</summary>
    SignedBefore,

    /// <summary>What was on the page is not what is proposed now.</summary>
    Changed,
}
