using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Posts;

/// <summary>An organisation's posts and who holds them.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class PostsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock, CitizenPageCache cache) : Controller
{
    [HttpGet("/administration/organisationer/{organisationId:guid}/poster/ny")]
    public async Task<IActionResult> New(Guid organisationId, CancellationToken cancellation)
    {
        var organisation = await OrganisationAsync(organisationId, cancellation);
        if (organisation is null)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Valg af, hvem der varetager en post", criterion: organisation.Name);
        return await FormAsync("New", null, organisation, new PostForm(), cancellation);
    }

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
            return await AgainAsync("New", null, organisation, form, cancellation);
        }

        var post = db.Add(new Post { OrganisationId = organisation.Id, Title = form.Title.Trim(), Mailbox = Mailbox(form), HolderId = form.HolderId }).Entity;
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"Posten »{post.Title}« er oprettet.");
        return Redirect($"/administration/organisationer/{organisation.Id}");
    }

    [HttpGet("/administration/poster/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var post = await PostAsync(id, cancellation);
        if (post is null)
        {
            return NotFound();
        }

        await db.RecordLookUpAsync(me, clock, "Valg af, hvem der varetager en post", criterion: post.Organisation.Name);
        return await FormAsync("Edit", id, post.Organisation, new PostForm { Title = post.Title, Mailbox = post.Mailbox, HolderId = post.HolderId }, cancellation);
    }

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
            return await AgainAsync("Edit", id, post.Organisation, form, cancellation);
        }

        (post.Title, post.Mailbox, post.HolderId) = (form.Title.Trim(), Mailbox(form), form.HolderId);
        await db.SaveChangesAsync(cancellation);
        await cache.EvictAllAsync(); // The name of a holder who left is gone from what citizens read.
        TempData.Say($"Posten »{post.Title}« er gemt.");
        return Redirect($"/administration/organisationer/{post.OrganisationId}");
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
            var form = new PostForm { Title = post.Title, Mailbox = post.Mailbox, HolderId = post.HolderId };
            return await AgainAsync("Edit", id, post.Organisation, form, cancellation, couldNotDelete: true);
        }

        db.Remove(post);
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"Posten »{post.Title}« er slettet.");
        return Redirect($"/administration/organisationer/{post.OrganisationId}");
    }

    private Task<Organisation?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Managed(me.Rights).AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);

    private Task<Post?> PostAsync(Guid id, CancellationToken cancellation) =>
        db.Posts.AllowedTo(me.Rights, Permission.ManagePeople).Include(post => post.Organisation).SingleOrDefaultAsync(post => post.Id == id, cancellation);

    private async Task CheckAsync(PostForm form, Guid organisationId, CancellationToken cancellation)
    {
        if (form.HolderId is { } holder && (await db.HoldersAsync(organisationId, clock.Today(), cancellation)).All(person => person.Id != holder))
        {
            ModelState.AddModelError($"{nameof(PostPage.Form)}.{nameof(form.HolderId)}", "Vælg en, der har en rolle i organisationen i dag, eller lad posten være ubesat.");
        }
    }

    private async Task<IActionResult> AgainAsync(string view, Guid? postId, Organisation organisation, PostForm form, CancellationToken cancellation, bool couldNotDelete = false)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await FormAsync(view, postId, organisation, form, cancellation, couldNotDelete);
    }

    private async Task<IActionResult> FormAsync(string view, Guid? postId, Organisation organisation, PostForm form, CancellationToken cancellation, bool couldNotDelete = false) => View(view, new PostPage
    {
        Form = form,
        PostId = postId,
        OrganisationId = organisation.Id,
        OrganisationName = organisation.Name,
        Holders = await db.HoldersAsync(organisation.Id, clock.Today(), cancellation),
        Uses = postId is { } id ? await db.UsesAsync(id, cancellation) : [],
        CouldNotDelete = couldNotDelete,
    });

    private static string? Mailbox(PostForm form) => string.IsNullOrWhiteSpace(form.Mailbox) ? null : form.Mailbox.Trim();
}
