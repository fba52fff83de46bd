using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Attachments;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Reads the page of an initiative, which several small forms come back to.</summary>
public sealed class InitiativePages(BoTrygtDb db, SignedInPerson me, TimeProvider clock)
{
    /// <param name="id">One that the person may read.</param>
    /// <param name="typed">A form of the page that has to be corrected, as typed; null for none.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<InitiativePage> ReadAsync(Guid id, object? typed, CancellationToken cancellation)
    {
        var initiative = await db.Initiatives.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan).AsNoTracking()
            .Include(initiative => initiative.OwnerPost.Organisation)
            .Include(initiative => initiative.OwnerPost.Holder)
            .Include(initiative => initiative.DeputyPost!.Holder)
            .Include(initiative => initiative.Milestones)
            .Include(initiative => initiative.Publication)
            .AsSplitQuery()
            .SingleAsync(initiative => initiative.Id == id, cancellation);
        var plan = await db.Plans.WithAmendments().AsNoTracking().SingleAsync(plan => plan.Id == initiative.PlanId, cancellation);
        return new(
            await db.ReadHeadAsync(plan, cancellation),
            initiative,
            await db.Principles.AsNoTracking().SingleAsync(principle => principle.Number == initiative.PrincipleNumber, cancellation),
            await db.Themes.AsNoTracking().ToDictionaryAsync(theme => theme.Slug, theme => theme.Name, cancellation),
            await ReadNotesAsync(initiative, cancellation),
            initiative.InAmendment || !me.Rights.To(Permission.ReadPlan).CoversAllOf(initiative.PartnershipId) ? null : await InitiativeFollowUps.ReadAsync(db, initiative, cancellation),
            await db.ReadAttachmentsAsync(initiative, me.Rights, cancellation),
            me.Rights,
            clock.Today(),
            typed as NoteForm ?? new(),
            typed as MilestoneForm ?? new())
        {
            Earlier = initiative.RepeatsId is { } earlier ? await FindEarlierAsync(earlier, cancellation) : null,
            Activity = await ActivityLink.ReadAsync(db, initiative.ActivityId, cancellation),
        };
    }

    /// <summary>For those who read the whole plan.</summary>
    private async Task<Initiative?> FindEarlierAsync(Guid id, CancellationToken cancellation) =>
        await db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan).AsNoTracking().SingleOrDefaultAsync(initiative => initiative.Id == id, cancellation) is { } earlier
            && me.Rights.To(Permission.ReadPlan).CoversAllOf(earlier.PartnershipId) ? earlier : null;

    /// <summary>Who reads only what is shared with civil society reads only the notes that are.</summary>
    private async Task<IReadOnlyList<NoteLine>> ReadNotesAsync(Initiative initiative, CancellationToken cancellation)
    {
        var readsAll = me.Rights.To(Permission.ReadPlan).CoversAllOf(initiative.PartnershipId);
        return await db.Notes
            .Where(note => note.InitiativeId == initiative.Id && (readsAll || note.IsShared))
            .OrderByDescending(note => note.WrittenAt).ThenByDescending(note => note.Id)
            .Select(note => new NoteLine(note.Text, note.Author.Name, note.Organisation.Name, note.WrittenAt, note.IsShared))
            .ToListAsync(cancellation);
    }
}
