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
public sealed class EndsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, StalePages cache, Sessions sessions) : Controller
{
    private const string LastDayField = $"{nameof(EndPage.Form)}.{nameof(EndForm.LastDay)}";
    private const string HandOversField = $"{nameof(EndPage.Form)}.{nameof(EndForm.HandOvers)}";

    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var page = await PageAsync(id, cancellation);
        return page is null ? await NotRunningAsync(id, cancellation) : View("Edit", page with
        {
            Form = new EndForm { AtOnce = page.To is null ? null : false, LastDay = page.To, HandOvers = [.. page.Posts.Select(post => new HandOverForm { PostId = post.Id, PersonId = post.NextHolderId })] },
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(EndPage.Form))] EndForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var membership = await Running(id).Include(membership => membership.Organisation.Memberships).SingleOrDefaultAsync(cancellation);
        if (membership is null)
        {
            return await NotRunningAsync(id, cancellation);
        }

        var lastDay = LastDayOf(form, membership);
        Check(form, membership, lastDay);
        var posts = ModelState.IsValid ? await LeftBehindAsync(membership, lastDay, cancellation) : [];
        var heirs = CheckHandOvers(form, membership, lastDay, posts);
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, cancellation) is { } page ? this.Again("Edit", page with { Form = Arranged(form, page) }) : NotFound();
        }

        if (!await EndAsync(membership, lastDay, posts, heirs, cancellation))
        {
            return await PageAsync(id, cancellation) is { } now ? this.Again("Edit", now with { Form = Arranged(form, now) }, StatusCodes.Status409Conflict) : Ended(membership.PersonId);
        }

        TempData.Say(EndWords.Of(membership.Role, lastDay, clock.Today(), posts.Count, heirs.Count));
        return Redirect(membership.PersonId == me.PersonId ? "/arbejdsrum" : $"/administration/personer/{membership.PersonId}");
    }

    private async Task<IActionResult> NotRunningAsync(Guid id, CancellationToken cancellation)
    {
        var person = await db.Memberships.Managed(me.Rights).Where(membership => membership.Id == id).Select(membership => (Guid?)membership.PersonId).SingleOrDefaultAsync(cancellation);
        return person is { } ended ? Ended(ended) : NotFound();
    }

    /// <summary>Somebody else was faster with the same, or the page was old.</summary>
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
        var page = await Running(id).AsNoTracking().ToEndPage(clock.Today()).SingleOrDefaultAsync(cancellation);
        if (page is not null)
        {
            await db.RecordLookUpAsync(me, clock, "Afslut en rolle", page.PersonId);
        }

        return page;
    }

    /// <summary>At once is the day before today, or before a first day that is still to come.</summary>
    private DateOnly LastDayOf(EndForm form, Membership membership)
    {
        var today = clock.Today();
        return form.AtOnce != true ? form.LastDay ?? default : (membership.From > today ? membership.From : today).AddDays(-1);
    }

    private void Check(EndForm form, Membership membership, DateOnly lastDay)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        if (form.AtOnce == true && form.LastDay > clock.Today())
        {
            ModelState.AddModelError(LastDayField, "Du har både valgt »med det samme« og skrevet en dag. Ret det ene.");
        }
        else if (form.AtOnce == false && !MembershipPeriod.MayEnd(lastDay, clock.Today()))
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

    /// <summary>
    /// Whoever leaves hands the posts over: to somebody who belongs to the organisation the day after. Where nobody does,
    /// they become vacant.
    /// </summary>
    private Dictionary<Guid, Guid> CheckHandOvers(EndForm form, Membership membership, DateOnly lastDay, List<Post> posts)
    {
        var heirs = new Dictionary<Guid, Guid>();
        if (posts.Count == 0 || membership.Organisation.SuccessorsOf(membership, lastDay) is not { Count: > 0 } successors)
        {
            return heirs;
        }

        foreach (var post in posts)
        {
            var index = form.HandOvers.FindIndex(one => one.PostId == post.Id);
            if (index >= 0 && form.HandOvers[index].PersonId is { } heir && successors.Contains(heir))
            {
                heirs[post.Id] = heir;
            }
            else
            {
                ModelState.AddModelError(index < 0 ? "" : $"{HandOversField}[{index}].{nameof(HandOverForm.PersonId)}", $"Vælg, hvem der overtager »{post.Title}«. Det skal være en, der stadig er i {membership.Organisation.Name} dagen efter.");
            }
        }

        return heirs;
    }

    /// <summary>What was chosen, in the order of the posts as they are now.</summary>
    private EndForm Arranged(EndForm form, EndPage page)
    {
        ModelState.Rearrange(HandOversField, [.. page.Posts.Select(post => form.HandOvers.FindIndex(one => one.PostId == post.Id))]);
        form.HandOvers = [.. page.Posts.Select(post => form.HandOvers.Find(one => one.PostId == post.Id) ?? new() { PostId = post.Id })];
        return form;
    }

    /// <summary>Nobody holds a post in an organisation that he or she has left. False when somebody else was faster.</summary>
    private async Task<bool> EndAsync(Membership membership, DateOnly lastDay, List<Post> posts, Dictionary<Guid, Guid> heirs, CancellationToken cancellation)
    {
        membership.Organisation.End(membership, lastDay);
        foreach (var post in posts)
        {
            post.PromiseTo(heirs.TryGetValue(post.Id, out var heir) ? heir : null);
            if (lastDay <= clock.Today())
            {
                post.HandOver(heirs.ContainsKey(post.Id));
            }
        }

        if (!await this.TrySaveAsync(db, cancellation))
        {
            return false;
        }

        if (lastDay < clock.Today() && membership.PersonId != me.PersonId)
        {
            await sessions.EndAllOfAsync(membership.PersonId, CancellationToken.None); // Whoever has another role signs in again.
        }

        if (posts.Count > 0)
        {
            await cache.ForgetAllAsync(); // The name of a holder who left is gone from what citizens read.
        }

        return true;
    }

    /// <summary>The posts that the person holds there, unless another role keeps the person in the organisation.</summary>
    private async Task<List<Post>> LeftBehindAsync(Membership membership, DateOnly lastDay, CancellationToken cancellation) =>
        membership.Organisation.IsLeftBy(membership, lastDay)
            ? await db.Posts.Where(post => post.OrganisationId == membership.OrganisationId && post.HolderId == membership.PersonId).ToListAsync(cancellation)
            : [];
}
