using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Support;

/// <summary>Rows of the demo plans for a test to work on.</summary>
public static class PlanRows
{
    public const string Aarhus = "751";
    public const string Randers = "730";

    /// <summary>The newest plan of a municipality's partnership.</summary>
    public static Plan PlanOf(this PortalFactory portal, string municipality)
    {
        using var db = Open(portal);
        return db.Plans.AsNoTracking()
            .Where(plan => db.Partnerships.Any(partnership => partnership.Id == plan.PartnershipId && partnership.MunicipalityCode == municipality))
            .OrderByDescending(plan => plan.StartsOn)
            .First();
    }

    /// <summary>An initiative of that plan, with all that belongs to it.</summary>
    public static Initiative InitiativeOf(this PortalFactory portal, string municipality, Func<Initiative, bool>? which = null)
    {
        var plan = portal.PlanOf(municipality);
        using var db = Open(portal);
        return Whole(db.Initiatives.Where(initiative => initiative.PlanId == plan.Id)).AsEnumerable().OrderBy(initiative => initiative.Title).First(which ?? (_ => true));
    }

    /// <summary>How an initiative stands now, archived or not.</summary>
    public static Initiative Now(this PortalFactory portal, Guid id)
    {
        using var db = Open(portal);
        return Whole(db.Initiatives.IgnoreQueryFilters()).Single(initiative => initiative.Id == id);
    }

    /// <summary>The plan that an initiative is part of.</summary>
    public static Plan PlanOf(this Database.BoTrygtDb db, Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Plans.IgnoreQueryFilters().Single(plan => plan.Id == initiative.PlanId);
    }

    /// <summary>A milestone that is there already, whatever the parties have signed.</summary>
    public static Milestone Step(this Initiative initiative, string title, DateOnly dueOn)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return new() { InitiativeId = initiative.Id, PartnershipId = initiative.PartnershipId, Title = title, DueOn = dueOn };
    }

    public static bool IsOwnedBy(this Initiative initiative, OrganisationKind kind)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        return initiative.OwnerPost.Organisation.Kind == kind;
    }

    private static IQueryable<Initiative> Whole(IQueryable<Initiative> initiatives) => initiatives.AsNoTracking().AsSplitQuery()
        .Include(initiative => initiative.OwnerPost.Organisation)
        .Include(initiative => initiative.OwnerPost.Holder)
        .Include(initiative => initiative.DeputyPost)
        .Include(initiative => initiative.Milestones)
        .Include(initiative => initiative.Notes)
        .Include(initiative => initiative.Publication);

    private static Database.BoTrygtDb Open(PortalFactory portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.Database.Open();
    }
}
