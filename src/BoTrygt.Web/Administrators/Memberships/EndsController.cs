using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>Ends a role, at once or on a day.</summary>
[RequirePermission(Permission.ManagePeople)]
[Route("/administration/medlemskaber/{id:guid}/slutdato")]
public sealed class EndsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, CitizenPageCache cache) : Controller
{
    private const string LastDayField = $"{nameof(EndPage.Form)}.{nameof(EndForm.LastDay)}";

    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var page = await PageAsync(id, cancellation);
        return page is null ? NotFound() : View("Edit", page with { Form = new EndForm { AtOnce = page.To is null, LastDay = page.To ?? clock.Today() } });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(EndPage.Form))] EndForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var membership = await Running(id).Include(membership => membership.Organisation.Memberships).SingleOrDefaultAsync(cancellation);
        if (membership is null)
        {
            return NotFound();
        }

        var lastDay = LastDayOf(form, membership);
        Check(form, membership, lastDay);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", (await PageAsync(id, cancellation))! with { Form = form });
        }

        if (await EndAsync(membership, lastDay, cancellation) is not { } posts)
        {
            return await PageAsync(id, cancellation) is { } page ? this.Again("Edit", page with { Form = form }, StatusCodes.Status409Conflict) : Ended(membership.PersonId);
        }

        TempData.Say(Told(membership.Role, lastDay, posts));
        return Redirect(membership.PersonId == me.PersonId ? "/arbejdsrum" : $"/administration/personer/{membership.PersonId}");
    }

    /// <summary>Somebody else was faster with the same.</summary>
    private RedirectResult Ended(Guid personId)
    {
        TempData.Say("Rollen er allerede afsluttet.");
        return Redirect($"/administration/personer/{personId}");
    }

    /// <summary>What has ended stays ended; a new role is a new membership.</summary>
    private IQueryable<Membership> Running(Guid id) =>
        db.Memberships.Managed(me.Rights).Where(Membership.NotEndedOn(clock.Today())).Where(membership => membership.Id == id);

    /// <summary>The page is about a person, so that whoever sees it is written down.</summary>
    private async Task<EndPage?> PageAsync(Guid id, CancellationToken cancellation)
    {
        var page = await Page(id).SingleOrDefaultAsync(cancellation);
        if (page is not null)
        {
            await db.RecordLookUpAsync(me, clock, "Afslut en rolle", page.PersonId);
        }

        return page;
    }

    private IQueryable<EndPage> Page(Guid id) => Running(id).AsNoTracking().Select(membership => new EndPage
    {
        MembershipId = membership.Id,
        PersonId = membership.PersonId,
        PersonName = membership.Person.Name,
        OrganisationName = membership.Organisation.Name,
        Role = membership.Role,
        To = membership.To,
        Posts = membership.Organisation.Posts.Where(post => post.HolderId == membership.PersonId).OrderBy(post => post.Title).ThenBy(post => post.Id).Select(post => post.Title).ToList(),
    });

    /// <summary>At once is the day before today, or before a first day that is still to come.</summary>
    private DateOnly LastDayOf(EndForm form, Membership membership)
    {
        var today = clock.Today();
        return !form.AtOnce ? form.LastDay ?? default : (membership.From > today ? membership.From : today).AddDays(-1);
    }

    private void Check(EndForm form, Membership membership, DateOnly lastDay)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        if (!form.AtOnce && !MembershipPeriod.MayEnd(lastDay, clock.Today()))
        {
            ModelState.AddModelError(LastDayField, MembershipPeriod.EndRule);
        }
        else if (lastDay < membership.From.AddDays(-1))
        {
            ModelState.AddModelError(LastDayField, $"Rollen begynder først {membership.From.InDanish()}. Afslut den med det samme, eller vælg en senere dag.");
        }
        else if (!membership.Organisation.CanEnd(membership, lastDay))
        {
            ModelState.AddModelError(LastDayField, $"{membership.Organisation.Name} skal have mindst én {membership.Role.InDanish().ToLowerInvariant()} uden slutdato. Giv rollen til en anden først.");
        }
    }

    /// <summary>Nobody holds a post in an organisation that he or she has left. Gives the number of posts that need a new holder; null when somebody else was faster.</summary>
    private async Task<int?> EndAsync(Membership membership, DateOnly lastDay, CancellationToken cancellation)
    {
        membership.Organisation.End(membership, lastDay);
        var posts = await LeftBehindAsync(membership, lastDay, cancellation);
        if (lastDay <= clock.Today())
        {
            posts.ForEach(post => post.HandOver(_ => false));
        }

        if (!await this.TrySaveAsync(db, cancellation))
        {
            return null;
        }

        if (posts.Count > 0)
        {
            await cache.EvictAllAsync(); // The name of a holder who left is gone from what citizens read.
        }

        return posts.Count;
    }

    /// <summary>The posts that the person holds there, unless another role keeps the person in the organisation.</summary>
    private async Task<List<Post>> LeftBehindAsync(Membership membership, DateOnly lastDay, CancellationToken cancellation)
    {
        var organisation = membership.Organisation;
        return organisation.Memberships.Any(other => other.PersonId == membership.PersonId && other.IsActiveOn(lastDay.AddDays(1)))
            ? []
            : await db.Posts.Where(post => post.OrganisationId == organisation.Id && post.HolderId == membership.PersonId).ToListAsync(cancellation);
    }

    private string Told(Role role, DateOnly lastDay, int posts)
    {
        var today = clock.Today();
        var end = lastDay < today ? $"Rollen som {role.InDanish().ToLowerInvariant()} er afsluttet." : $"Rollen som {role.InDanish().ToLowerInvariant()} slutter {lastDay.InDanish()}.";
        var what = posts == 1 ? "1 post" : $"{posts} poster";
        return posts == 0 ? end : lastDay <= today ? $"{end} {what} er nu {(posts == 1 ? "ubesat" : "ubesatte")}." : $"{end} Husk at give {what} videre inden da.";
    }
}
