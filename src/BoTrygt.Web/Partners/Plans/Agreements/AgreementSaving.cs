using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Caching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Saves what touches an agreement: those who signed hear of it in the same save, and citizens read it at once.</summary>
public sealed class AgreementSaving(BoTrygtDb db, AgreementMails mails, StalePages cache)
{
    /// <summary>What is proposed, as it stood before the edit, by the names of now: a post that was renamed is nobody's edit.</summary>
    private (PlanSnapshot Snapshot, SnapshotNames Names)? _before;

    /// <summary>The version that an edit in this request has ended; null when it ended none.</summary>
    public PlanVersion? Fallen { get; private set; }

    /// <summary>The plan that an initiative is part of, tracked, with its initiatives; with all that was proposed where the parties are asked to sign it. Null when it is no more.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It was proposed, or stopped being so, while it was read.</exception>
    public async Task<Plan?> PlanToEditAsync(Guid planId, CancellationToken cancellation)
    {
        _before = null;
        var plans = db.Plans.WithAmendments().Where(plan => plan.Id == planId);
        if (await plans.AnyAsync(plan => plan.Stage == PlanStage.Proposed, cancellation))
        {
            return await ProposedToEditAsync(planId, cancellation);
        }

        var plan = await plans.Include(plan => plan.Initiatives).Include(plan => plan.Reasons).AsSplitQuery().SingleOrDefaultAsync(cancellation);
        return plan?.Stage == PlanStage.Proposed ? throw new DbUpdateConcurrencyException("The plan was proposed meanwhile.") : plan;
    }

    /// <summary>Saves an edit of a plan or of what is in it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the plan meanwhile.</exception>
    public async Task SaveEditAsync(Plan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        db.ChangeTracker.DetectChanges();
        var fallen = db.ChangeTracker.Entries<PlanVersion>().Where(version => version.State == EntityState.Modified).Select(version => version.Entity).SingleOrDefault(version => version.State == PlanVersionState.Edited);
        if (fallen is not null && _before is var (before, names))
        {
            await mails.AddEditedAsync(plan, fallen, PlanComparison.Between(before, PlanSnapshot.Of(plan, before.Number, names)), cancellation);
        }

        await SaveAsync(cancellation);
        Fallen = fallen;
    }

    /// <summary>Saves, and lets citizens see it when it changed what they read.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        var seen = Changed<PublishedInitiative>().Select(copy => copy.PartnershipId).Concat(Changed<PublishedPlan>().Select(copy => copy.PartnershipId)).Distinct().ToList();
        await db.SaveChangesAsync(cancellation);
        foreach (var partnershipId in seen)
        {
            await cache.ForgetAsync($"/bo-trygt-i/{await SlugOfAsync(partnershipId)}");
        }
    }

    private async Task<Plan?> ProposedToEditAsync(Guid planId, CancellationToken cancellation)
    {
        if (await db.FindWholeAsync(db.Plans.WithAmendments(), planId, cancellation) is not { } plan)
        {
            return null;
        }

        await db.Posts.Include(post => post.Organisation)
            .Where(post => db.Parties.Any(party => party.PartnershipId == plan.PartnershipId && party.OrganisationId == post.OrganisationId))
            .LoadAsync(cancellation);
        var names = await db.ReadNamesAsync(plan.PartnershipId, await db.ReadPartiesAsync(plan.PartnershipId, cancellation), cancellation);
        _before = (PlanSnapshot.Of(plan, plan.Proposal?.Number ?? 0, names), names);
        return plan;
    }

    private List<T> Changed<T>()
        where T : class => [.. db.ChangeTracker.Entries<T>().Where(copy => copy.State != EntityState.Unchanged).Select(copy => copy.Entity)];

    /// <summary>What has been saved is seen, even if the person has left the page meanwhile.</summary>
    private Task<string> SlugOfAsync(Guid partnershipId) =>
        db.Partnerships.Where(partnership => partnership.Id == partnershipId).Select(partnership => partnership.Municipality.Slug).SingleAsync(CancellationToken.None);
}
