using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Images;

/// <summary>The library of pictures that articles show.</summary>
[RequirePermission(Permission.EditArticle)]
[Route(ImageAddresses.Library)]
public sealed class ImagesController(BoTrygtDb db, SignedInPerson me, ImageStudio studio, ImageReading reading, ImageFileRows files) : Controller
{
    private const string Prefix = nameof(ImagePage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(string? q, int side, CancellationToken cancellation) => View("Index", await reading.ListAsync(q, side, cancellation));

    [HttpGet("nyt")]
    public async Task<IActionResult> New(CancellationToken cancellation) => View("New", await NewPageAsync(new(), cancellation));

    [HttpPost]
    [TakesFile]
    public async Task<IActionResult> Create([FromServices] TimeProvider clock, [Bind(Prefix = Prefix)] NewImageForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(form);
        var page = await NewPageAsync(form, cancellation);
        ModelState.Unless(page.Places.Hold(form.PartnershipId), $"{Prefix}.{nameof(form.PartnershipId)}", "Vælg, hvem der må bruge det.");
        if (await studio.TakeAsync(form, me.PersonId, clock.GetUtcNow().UtcDateTime, ModelState, cancellation) is not { } image)
        {
            return this.Again("New", page);
        }

        db.Add(image);
        if (!await db.TrySaveUniqueAsync(cancellation))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.File)}", "Det samme billede er lige tilføjet.");
            return this.Again("New", page);
        }

        TempData.Say("Billedet er i biblioteket.");
        return LocalRedirect(ImageAddresses.Of(image.Id));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) => await reading.PageAsync(id, null, cancellation) is { } page ? View("Edit", page) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update([FromServices] StalePages pages, Guid id, [Bind(Prefix = Prefix)] ImageForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(id, cancellation) is not { } image)
        {
            return NotFound();
        }

        var before = image.Focus;
        if (!ModelState.IsValid || !await studio.CutAsync(image, form.Focus.GetValueOrDefault(), ModelState, cancellation))
        {
            return await AgainAsync(id, form, cancellation);
        }

        form.Describe(image);
        if (!await db.TrySaveAsync(image, form.Version, cancellation))
        {
            return await ConflictAsync(id, form, cancellation);
        }

        if (image.Focus != before)
        {
            files.Forget(image);
            await pages.ForgetAllAsync(); // any of them may be shared with the old part
        }

        TempData.Say("Billedet er gemt.");
        return LocalRedirect(ImageAddresses.Of(id));
    }

    /// <summary>What somebody shows is not removed: the foreign key of its uses decides, also when somebody begins to use it at this moment.</summary>
    [HttpPost("{id:guid}/fjern")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, cancellation) is not { } image)
        {
            return NotFound();
        }

        db.RemoveRange(await reading.UnreadUsesAsync(id, cancellation));
        db.Remove(image);
        if (!await db.TryRemoveAsync(cancellation))
        {
            ModelState.AddModelError("", "Billedet bruges. Fjern det først dér, hvor det bruges.");
            return await AgainAsync(id, null, cancellation);
        }

        files.Forget(image);
        TempData.Say($"»{image.Alt}« er fjernet fra biblioteket.");
        return LocalRedirect(ImageAddresses.Library);
    }

    private async Task<NewImagePage> NewPageAsync(NewImageForm form, CancellationToken cancellation) => new(form, await WritingPlaces.ReadAsync(db, me.Rights, cancellation), studio.MaxMegabytes);

    private async Task<IActionResult> AgainAsync(Guid id, ImageForm? form, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await reading.PageAsync(id, form, cancellation) is { } page ? this.Again("Edit", page) : NotFound();
    }

    private async Task<IActionResult> ConflictAsync(Guid id, ImageForm form, CancellationToken cancellation)
    {
        if (await reading.PageAsync(id, form, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Image.Version;
        return this.Again("Edit", now with { Conflict = form.Against(now.Image) }, StatusCodes.Status409Conflict);
    }
}
