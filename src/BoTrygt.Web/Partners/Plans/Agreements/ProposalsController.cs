using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Asks the parties to sign a plan, and takes that back.</summary>
[RequirePermission(Permission.ProposePlan)]
[Route("/arbejdsrum/planer/{id:guid}/forslag")]
public sealed class ProposalsController(BoTrygtDb db, SignedInPerson me, AgreementMails mails, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } plan
            ? View("Propose", await PageAsync(plan, await AskedAsync(plan, cancellation), cancellation))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        var asked = await AskedAsync(plan, cancellation);
        var page = await PageAsync(plan, asked, cancellation);
        if (!page.CanPropose)
        {
            return this.Again("Propose", page);
        }

        var proposal = db.Add(plan.Propose(asked.Names, asked.Ids, me.PersonId, clock.Today(), clock.GetUtcNow().UtcDateTime)).Entity;
        await mails.AddProposedAsync(plan, proposal, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(page.Parties.Any(party => party.Signatories.Count > 0) ? $"Version {proposal.Number} er foreslået. De, der kan skrive under, har fået besked." : $"Version {proposal.Number} er foreslået.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    [HttpPost("fortryd")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } plan)
        {
            return NotFound();
        }

        var withdrawn = plan.Withdraw(me.PersonId, clock.GetUtcNow().UtcDateTime);
        await mails.AddWithdrawnAsync(plan, withdrawn, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Forslaget er trukket tilbage. Planen er en kladde igen.");
        return LocalRedirect(PlanAddresses.Plan(id));
    }

    private Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.FindWholeAsync(db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ProposePlan).InRunningPartnerships(db), id, cancellation);

    private async Task<Asked> AskedAsync(Plan plan, CancellationToken cancellation)
    {
        var parties = await db.ReadPartiesAsync(plan.PartnershipId, cancellation);
        return new(parties, await db.ReadNamesAsync(plan.PartnershipId, parties, cancellation));
    }

    private async Task<ProposePage> PageAsync(Plan plan, Asked asked, CancellationToken cancellation)
    {
        var signatories = await db.Memberships.Of(asked.Ids, clock.Today(), Role.Signatory, Role.DeputySignatory).ToListAsync(cancellation);
        var agreed = plan.Amends?.LastAgreed;
        return new(
            await db.ReadHeadAsync(plan, cancellation),
            plan.CanPropose(asked.Names, asked.Ids, clock.Today()),
            [.. plan.Gaps(asked.Ids)],
            agreed is null ? null : PlanComparison.Between(agreed.Snapshot, PlanSnapshot.Of(plan, agreed.Number, asked.Names)),
            asked.Names.Principles,
            [.. asked.Parties.Select(party => new PartyToSign(party.Name, [.. signatories.Where(row => row.OrganisationId == party.Id).Select(row => row.Name).Distinct()]))],
            clock.Today());
    }
}

/// <param name="Head">The plan.</param>
/// <param name="CanPropose">See <see cref="Plan.CanPropose"/>; the rest says why not.</param>
/// <param name="Gaps">What is missing.</param>
/// <param name="Changes">What an amendment changes in what all signed last; null for a plan.</param>
/// <param name="Principles">Names by number.</param>
/// <param name="Parties">Who will be asked.</param>
/// <param name="Today">In Denmark.</param>
public sealed record ProposePage(PlanHead Head, bool CanPropose, IReadOnlyList<ProposalGap> Gaps, IReadOnlyList<PlanChange>? Changes, IReadOnlyDictionary<int, string> Principles, IReadOnlyList<PartyToSign> Parties, DateOnly Today)
{
    public Plan Plan => Head.Plan;
    public bool IsOver => Today > Plan.EndsOn;
    public bool ChangesNothing => Changes is { Count: 0 };

    /// <summary>Posts that answer for something and that nobody holds: no hindrance, but somebody should know.</summary>
    public IEnumerable<string> Vacant => Plan.Initiatives.Where(initiative => initiative.OwnerPost.HolderId is null).Select(initiative => $"{initiative.OwnerPost.Title}, {initiative.OwnerPost.Organisation.Name}").Distinct();
}

/// <param name="Parties">Whom the proposal asks.</param>
/// <param name="Names">What a snapshot says that the plan itself does not know.</param>
internal sealed record Asked(IReadOnlyList<PartyOfPlan> Parties, SnapshotNames Names)
{
    public Guid[] Ids { get; } = [.. Parties.Select(party => party.Id)];
}

/// <param name="Name">The organisation's.</param>
/// <param name="Signatories">Names of those who may sign for it today.</param>
public sealed record PartyToSign(string Name, IReadOnlyList<string> Signatories);
