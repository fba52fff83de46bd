using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>The organisations that one looks after.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class OrganisationsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, StalePages cache) : Controller
{
    [HttpGet("/administration/organisationer")]
    public async Task<IActionResult> Index(OrganisationFilter filter, CancellationToken cancellation)
    {
        var rows = await db.Organisations.Managed(me.Rights).AsNoTracking().ToRows(db, clock.Today()).ToListAsync(cancellation);
        return View("Index", new OrganisationsPage { Filter = filter, Groups = filter.Group(rows), MayAdd = me.May(Permission.ManageOrganisations) });
    }

    [HttpGet("/administration/organisationer/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var today = clock.Today();
        var page = await db.Organisations.Managed(me.Rights).Where(organisation => organisation.Id == id).AsNoTracking().ToPage(db).SingleOrDefaultAsync(cancellation);
        if (page is null)
        {
            return NotFound();
        }

        var members = await db.Memberships.Managed(me.Rights).Where(membership => membership.OrganisationId == id).ToMembers(db.People.Managed(me.Rights, today), today).AsNoTracking().ToListAsync(cancellation);
        var posts = await db.Posts.Where(post => post.OrganisationId == id).ToPosts(today).AsNoTracking().ToListAsync(cancellation);
        var invitations = await db.Invitations.AllowedTo(me.Rights, Permission.ManagePeople).Where(invitation => invitation.OrganisationId == id).ToRows(clock.GetUtcNow().UtcDateTime).AsNoTracking().ToListAsync(cancellation);
        await db.RecordLookUpAsync(me, clock, "Organisationens side", criterion: page.Name);
        return View("Show", page with
        {
            Members = [.. members.OrderBy(member => member.Name, DanishOrder.Comparer).ThenBy(member => member.From)],
            Posts = [.. posts.OrderBy(post => post.Title, DanishOrder.Comparer)],
            Invitations = invitations,
            MayRename = me.May(Permission.ManageOrganisations),
            MaySetUpLogin = me.May(Permission.ManageAdministrators),
            HidesAdministrators = page.Kind == OrganisationKind.BoTrygt && !me.May(Permission.ManageAdministrators),
        });
    }

    [HttpGet("/administration/organisationer/{id:guid}/ret")]
    [RequirePermission(Permission.ManageOrganisations)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var name = await db.Organisations.Managed(me.Rights).Where(organisation => organisation.Id == id).Select(organisation => organisation.Name).SingleOrDefaultAsync(cancellation);
        return name is null ? NotFound() : View("Edit", new OrganisationForm { Name = name });
    }

    [HttpPost("/administration/organisationer/{id:guid}/ret")]
    [RequirePermission(Permission.ManageOrganisations)]
    public async Task<IActionResult> Update(Guid id, OrganisationForm form, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.Managed(me.Rights).SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);
        if (organisation is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryRenameAsync(organisation, form, cancellation))
        {
            return this.Again("Edit", form);
        }

        await cache.ForgetAllAsync(); // A partnership's page names its parties.
        TempData.Say("Navnet er gemt.");
        return Redirect($"/administration/organisationer/{id}");
    }

    /// <summary>False when the partnership has another association of that name; the field says so then.</summary>
    private async Task<bool> TryRenameAsync(Organisation organisation, OrganisationForm form, CancellationToken cancellation)
    {
        organisation.Name = form.Name.Trim();
        var isTaken = await db.Organisations.NamesakesOf(organisation.PartnershipId, form.Name).AnyAsync(other => other.Id != organisation.Id, cancellation);
        if (!isTaken && await db.TrySaveUniqueAsync(cancellation))
        {
            return true;
        }

        ModelState.AddModelError(nameof(form.Name), AssociationForm.NameIsTaken);
        return false;
    }
}
