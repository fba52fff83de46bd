using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>
/// Signs. Each attempt reads the plan anew and asks the domain: of many signatures of one party at once one is left, those
/// of three parties at once all count, and what was edited or withdrawn meanwhile is not signed.
/// </summary>
public sealed class AgreementSigning(BoTrygtDb db, SignedInPerson me, AgreementMails mails, AgreementSaving saving, TimeProvider clock)
{
    private const int Attempts = 20;

    /// <summary>A plan or an amendment that the person may sign for somebody; null when it is out of reach.</summary>
    public Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.FindWholeAsync(db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.SignPlan).InRunningPartnerships(db), id, cancellation);

    public async Task<SigningResult> SignAsync(Guid id, Signatory signatory, string seenHash, string reservation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(id, cancellation) is not { Proposal: { } proposal } plan)
            {
                return SigningResult.Changed;
            }

            Guid[] parties = [.. (await db.ReadPartiesAsync(plan.PartnershipId, cancellation)).Select(party => party.Id)];
            if (proposal.BrokenRules(signatory, seenHash, parties).ToList() is { Count: > 0 } broken)
            {
                return broken.Contains(SignatureRule.PartyHasNotSigned) ? SigningResult.SignedBefore : SigningResult.Changed;
            }

            db.Add(plan.Sign(signatory, seenHash, reservation, parties, clock.GetUtcNow().UtcDateTime));
            if (await TrySaveAsync(plan, proposal, isLast: attempt == Attempts, cancellation))
            {
                return plan.Stage == PlanStage.Agreed ? SigningResult.AcceptedByAll : SigningResult.Accepted;
            }
        }
    }

    /// <summary>The plan's page; an amendment that all have signed is no more, and its plan's is meant.</summary>
    public async Task<string> PlanAddressAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Plans.WithAmendments().AnyAsync(plan => plan.Id == id, cancellation))
        {
            return PlanAddresses.Plan(id);
        }

        return _amended is { } amended ? PlanAddresses.Plan(amended) : "/arbejdsrum";
    }

    private Guid? _amended;

    private async Task<bool> TrySaveAsync(Plan plan, PlanVersion proposal, bool isLast, CancellationToken cancellation)
    {
        if (plan.Stage == PlanStage.Agreed)
        {
            await mails.AddAgreedAsync(plan, proposal, cancellation);
            await TakeAwayAsync(plan, cancellation);
        }

        try
        {
            await saving.SaveAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (!isLast)
        {
            return false;
        }
        catch (DbUpdateException failure) when (!isLast && db.IsDuplicate(failure))
        {
            return false;
        }
    }

    /// <summary>An amendment has become part of its plan; what is left of it goes.</summary>
    private async Task TakeAwayAsync(Plan plan, CancellationToken cancellation)
    {
        if (plan.AmendsId is null)
        {
            return;
        }

        _amended = plan.AmendsId;
        db.ChangeTracker.DetectChanges();
        await db.RemoveAmendmentAsync(plan, cancellation);
    }
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
