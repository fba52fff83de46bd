using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What every small act on an initiative begins and ends with: finding it within reach, and saving so that those see it who must.</summary>
public sealed class InitiativesInReach(BoTrygtDb db, SignedInPerson me, TimeProvider clock, AgreementSaving saving)
{
    private const int Attempts = 5;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The initiative with what citizens read of it; null when it is unknown, archived, in an amendment or out of reach.</summary>
    public Task<Initiative?> FindAsync(Guid id, Permission permission, CancellationToken cancellation) =>
        Reached(db.Initiatives, permission).SingleOrDefaultAsync(initiative => initiative.Id == id, cancellation);

    /// <summary>The same, also in an amendment, which only those read who read the whole plan.</summary>
    public Task<Initiative?> FindAlsoInAmendmentAsync(Guid id, Permission permission, CancellationToken cancellation) =>
        AlsoInAmendments(Reached(db.Initiatives.WithAmendments(), permission)).SingleOrDefaultAsync(initiative => initiative.Id == id, cancellation);

    /// <summary>The same, of those that are archived.</summary>
    public Task<Initiative?> FindArchivedAsync(Guid id, CancellationToken cancellation) =>
        AlsoInAmendments(Reached(db.Initiatives.WithAmendments().WithArchived(), Permission.EditInitiative)).SingleOrDefaultAsync(initiative => initiative.Id == id && initiative.ArchivedAt != null, cancellation);

    /// <summary>
    /// Does something that touches what the parties agree on, and tells those who had signed. Done again on what the other
    /// one left when somebody changes the plan at the same time.
    /// </summary>
    /// <param name="find">Finds the initiative anew; null when it is out of reach.</param>
    /// <param name="change">What to do; it may throw a broken rule.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public Task<Initiative?> ChangeAsync(Func<Task<Initiative?>> find, Action<Plan, Initiative> change, CancellationToken cancellation) => db.AgainWhenSlowerAsync(async () =>
    {
        if (await find() is not { } initiative || await saving.PlanToEditAsync(initiative.PlanId, cancellation) is not { } plan)
        {
            return null;
        }

        change(plan, initiative);
        await saving.SaveEditAsync(plan, cancellation);
        return initiative;
    });

    /// <summary>
    /// Adds an initiative to a plan; what somebody else does to the plan at the same time is in nobody's way. Null when all
    /// have signed the plan meanwhile, or the amendment is no more. A decision that it comes from has become it in the same save.
    /// </summary>
    /// <exception cref="BrokenRuleException">The decision has become something else at the same moment.</exception>
    public Task<Initiative?> AddAsync(Guid planId, InitiativeContent content, IReadOnlyCollection<Guid> parties, InitiativeOrigin origin, CancellationToken cancellation) => db.AgainWhenSlowerAsync(async () =>
    {
        if (await saving.PlanToEditAsync(planId, cancellation) is not { CanEdit: true } plan)
        {
            return null;
        }

        var activity = await ActivityLink.ReadAsync(db, origin.ActivityId, cancellation);
        var initiative = db.Add(plan.Add(content, parties, Now, activity?.Id)).Entity;
        if (origin.DecisionId is not null)
        {
            var decision = await db.FindDecisionAsync(me.Rights, origin.DecisionId, plan.PartnershipId, cancellation);
            (decision ?? throw new BrokenRuleException("There is no such decision.")).BecomeInitiative(initiative.Id);
        }

        await saving.SaveEditAsync(plan, cancellation);
        return initiative;
    });

    /// <summary>What to add to the message when what was done has ended a proposal; empty when it has not.</summary>
    public string Consequence => saving.Fallen is { } fallen ? $" Version {fallen.Number} og dens underskrifter gælder derfor ikke længere. Foreslå planen igen, når den er klar." : "";

    /// <summary>Saves what changed about an initiative alone, and lets citizens see it when it changed what they read.</summary>
    public Task SaveAsync(CancellationToken cancellation) => saving.SaveAsync(cancellation);

    /// <summary>Saves something beside the initiative. An edit of it by somebody else meanwhile is in nobody's way.</summary>
    public async Task SaveBesideAsync(Initiative initiative, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                initiative.Touch(Now);
                await SaveAsync(cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                await db.Entry(initiative).ReloadAsync(cancellation);
            }
        }
    }

    private IQueryable<Initiative> Reached(IQueryable<Initiative> initiatives, Permission permission) => initiatives
        .AllowedTo(me.Rights, permission)
        .InRunningPartnerships(db)
        .Include(initiative => initiative.Publication)
        .Include(initiative => initiative.DeputyPost);

    private IQueryable<Initiative> AlsoInAmendments(IQueryable<Initiative> initiatives)
    {
        var readable = db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan);
        return initiatives.Where(initiative => !initiative.InAmendment || readable.Any(plan => plan.Id == initiative.PlanId));
    }
}
