using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Posts;

/// <summary>An organisation's posts and who holds them.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class PostsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, StalePages cache) : Controller
{
    [HttpGet("/administration/organisationer/{organisationId:guid}/poster/ny")]
    public async Task<IActionResult> New(Guid organisationId, CancellationToken cancellation) =>
        await OrganisationAsync(organisationId, cancellation) is { } organisation ? View("New", await PageAsync(organisation, new(), null, cancellation)) : NotFound();

    [HttpPost("/administration/organisationer/{organisationId:guid}/poster")]
    public async Task<IActionResult> Create(Guid organisationId, [Bind(Prefix = nameof(PostPage.Form))] PostForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        if (organisation is null)
        {
            return NotFound();
        }

        await CheckAsync(form, organisation.Id, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("New", await PageAsync(organisation, form, null, cancellation));
        }

        var post = db.Add(form.ToPost(organisation.Id)).Entity;
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"Posten »{post.Title}« er oprettet.");
        return Redirect($"/administration/organisationer/{organisation.Id}");
    }

    [HttpGet("/administration/poster/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await PostAsync(id, cancellation) is { } post ? View("Edit", await PageAsync(post.Organisation, PostForm.Of(post), post, cancellation)) : NotFound();

    [HttpPost("/administration/poster/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(PostPage.Form))] PostForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var post = await PostAsync(id, cancellation);
        if (post is null)
        {
            return NotFound();
        }

        await CheckAsync(form, post.OrganisationId, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await PageAsync(post.Organisation, form, post, cancellation));
        }

        form.CopyTo(post);
        return await db.TrySaveAsync(post, form.Version, cancellation) ? await SavedAsync(post) : await ConflictAsync(id, form, cancellation);
    }

    [HttpPost("/administration/poster/{id:guid}/slet")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        var post = await PostAsync(id, cancellation);
        if (post is null)
        {
            return NotFound();
        }

        if ((await db.UsesAsync(id, cancellation)).Count > 0)
        {
            return this.Again("Edit", await PageAsync(post.Organisation, PostForm.Of(post), post, cancellation) with { CouldNotDelete = true });
        }

        // A link in a mail that was made for the post answers nothing for it any more.
        db.RemoveRange(await db.Set<UpdateLinkItem>().Where(item => item.PostId == id).ToListAsync(cancellation));
        db.Remove(post);
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"Posten »{post.Title}« er fjernet.");
        return Redirect($"/administration/organisationer/{post.OrganisationId}");
    }

    private Task<Organisation?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Managed(me.Rights).AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);

    private Task<Post?> PostAsync(Guid id, CancellationToken cancellation) =>
        db.Posts.AllowedTo(me.Rights, Permission.ManagePeople).Include(post => post.Organisation).Include(post => post.Holder).Include(post => post.NextHolder).SingleOrDefaultAsync(post => post.Id == id, cancellation);

    private async Task CheckAsync(PostForm form, Guid organisationId, CancellationToken cancellation)
    {
        if (form.HolderId is { } holder && (await db.HoldersAsync(organisationId, clock.Today(), cancellation)).All(person => person.Id != holder))
        {
            ModelState.AddModelError($"{nameof(PostPage.Form)}.{nameof(form.HolderId)}", "Vælg en, der har en rolle i organisationen i dag, eller lad posten være ubesat.");
        }
    }

    private async Task<IActionResult> SavedAsync(Post post)
    {
        await cache.ForgetAllAsync(); // The name of a holder who left is gone from what citizens read.
        TempData.Say($"Posten »{post.Title}« er gemt.");
        return Redirect($"/administration/organisationer/{post.OrganisationId}");
    }

    private async Task<IActionResult> ConflictAsync(Guid id, PostForm form, CancellationToken cancellation)
    {
        if (await PostAsync(id, cancellation) is not { } post)
        {
            return NotFound();
        }

        var page = await PageAsync(post.Organisation, form, post, cancellation);
        this.HasSeen();
        form.Version = post.Version;
        var conflict = form.Against(PostForm.Of(post), holder => holder == post.HolderId ? post.Holder?.Name : page.Holders.FirstOrDefault(person => person.Id == holder)?.Name);
        return this.Again("Edit", page with { Conflict = conflict }, StatusCodes.Status409Conflict);
    }

    /// <summary>The page names people, so that whoever sees it is written down.</summary>
    private async Task<PostPage> PageAsync(Organisation organisation, PostForm form, Post? post, CancellationToken cancellation)
    {
        await db.RecordLookUpAsync(me, clock, "Valg af, hvem der varetager en post", criterion: organisation.Name);
        return new()
        {
            Form = form,
            PostId = post?.Id,
            StoredTitle = post?.Title ?? "",
            NextHolder = post?.NextHolder?.Name,
            OrganisationId = organisation.Id,
            OrganisationName = organisation.Name,
            Holders = await db.HoldersAsync(organisation.Id, clock.Today(), cancellation),
            Uses = post is not null ? await db.UsesAsync(post.Id, cancellation) : [],
        };
    }
}
