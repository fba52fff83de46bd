using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Overview;

/// <summary>What one can do in the administration.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class OverviewController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const int RecentDays = 7;

    [HttpGet("/administration")]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var today = clock.Today();
        var recently = clock.GetUtcNow().UtcDateTime.AddDays(-RecentDays);
        var organisations = db.Organisations.Managed(me.Rights);
        var posts = db.Posts.AllowedTo(me.Rights, Permission.ManagePeople);
        var mayReadLog = me.May(Permission.ReadAuditLog);
        return View("Show", new OverviewPage
        {
            Own = await OwnAsync(organisations, cancellation),
            Organisations = await organisations.CountAsync(cancellation),
            People = await db.Memberships.Managed(me.Rights).Where(Membership.ActiveOn(today))
                .Select(membership => membership.PersonId).Distinct().CountAsync(cancellation),
            VacantPosts = await posts.CountAsync(cancellation) - await posts.Held(today).CountAsync(cancellation),
            Changes = mayReadLog ? await db.AuditEntries.CountAsync(entry => entry.At >= recently, cancellation) : null,
            Mails = me.May(Permission.ReadOperations) ? await db.OutboxMails.CountAsync(mail => mail.SentAt == null, cancellation) : null,
            UnderWay = me.May(Permission.Onboard) ? await db.Partnerships.CountAsync(Partnership.IsBeingPrepared, cancellation) : null,
            MayEditRubric = me.May(Permission.EditRubric),
            MayMessage = me.May(Permission.MessageCoordinators),
            MayEditCatalogue = me.May(Permission.EditCatalogue),
            MayManageResources = me.May(Permission.ManageResources),
            LookUps = mayReadLog ? await db.AccessEntries.CountAsync(entry => entry.At >= recently, cancellation) : null,
        });
    }

    /// <summary>Those who look after a few organisations see them first.</summary>
    private async Task<IReadOnlyList<OwnOrganisation>> OwnAsync(IQueryable<Organisation> organisations, CancellationToken cancellation)
    {
        var ids = me.Rights.OrganisationIds;
        var own = await organisations.Where(organisation => ids.Contains(organisation.Id)).Select(organisation => new OwnOrganisation(organisation.Id, organisation.Name)).ToListAsync(cancellation);
        return [.. own.OrderBy(organisation => organisation.Name, DanishOrder.Comparer)];
    }
}

/// <summary>Counts are null for those who may not see what is counted.</summary>
public sealed class OverviewPage
{
    public required IReadOnlyList<OwnOrganisation> Own { get; init; }
    public required int Organisations { get; init; }

    /// <summary>With a role today.</summary>
    public required int People { get; init; }

    public required int VacantPosts { get; init; }
    public required int? Changes { get; init; }

    /// <summary>Those that wait or were refused.</summary>
    public required int? Mails { get; init; }

    public required int? LookUps { get; init; }

    /// <summary>Kommuner that are being taken on board.</summary>
    public required int? UnderWay { get; init; }

    public required bool MayEditRubric { get; init; }

    public required bool MayMessage { get; init; }

    public required bool MayEditCatalogue { get; init; }

    public required bool MayManageResources { get; init; }
}

public sealed record OwnOrganisation(Guid Id, string Name);
