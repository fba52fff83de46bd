using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Caching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Saves what touches an agreement: those who signed hear of it in the same save, and citizens read it at once.</summary>
public sealed class AgreementSaving(BoTrygtDb db, AgreementMails mails, CitizenPageCache cache)
{
    /// <summary>The plan that an initiative is part of, tracked, with its initiatives; with all that was proposed where the parties are asked to sign it.</summary>
    public async Task<Plan> PlanToEditAsync(Guid planId, CancellationToken cancellation)
    {
        var plan = await db.Plans.WithAmendments().Include(plan => plan.Initiatives).SingleAsync(plan => plan.Id == planId, cancellation);
        if (plan.Stage == PlanStage.Proposed)
        {
            await db.FindWholeAsync(db.Plans.WithAmendments(), planId, cancellation);
            await db.Posts.Include(post => post.Organisation)
                .Where(post => db.Parties.Any(party => party.PartnershipId == plan.PartnershipId && party.OrganisationId == post.OrganisationId))
                .LoadAsync(cancellation);
        }

        return plan;
    }

    /// <summary>Saves an edit of a plan or of what is in it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the plan meanwhile.</exception>
    public async Task SaveEditAsync(Plan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        db.ChangeTracker.DetectChanges();
        var fallen = db.ChangeTracker.Entries<PlanVersion>().Where(version => version.State == EntityState.Modified).Select(version => version.Entity).SingleOrDefault(version => version.State == PlanVersionState.Edited);
        if (fallen is not null)
        {
            await mails.AddEditedAsync(plan, fallen, cancellation);
        }

        await SaveAsync(cancellation);
    }

    /// <summary>Saves, and lets citizens see it when it changed what they read.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        var seen = Changed<PublishedInitiative>().Select(copy => copy.PartnershipId).Concat(Changed<PublishedPlan>().Select(copy => copy.PartnershipId)).Distinct().ToList();
        await db.SaveChangesAsync(cancellation);
        foreach (var partnershipId in seen)
        {
            await cache.EvictAsync($"/bo-trygt-i/{await SlugOfAsync(partnershipId)}");
        }
    }

    private List<T> Changed<T>()
        where T : class => [.. db.ChangeTracker.Entries<T>().Where(copy => copy.State != EntityState.Unchanged).Select(copy => copy.Entity)];

    /// <summary>What has been saved is seen, even if the person has left the page meanwhile.</summary>
    private Task<string> SlugOfAsync(Guid partnershipId) =>
        db.Partnerships.Where(partnership => partnership.Id == partnershipId).Select(partnership => partnership.Municipality.Slug).SingleAsync(CancellationToken.None);
}
