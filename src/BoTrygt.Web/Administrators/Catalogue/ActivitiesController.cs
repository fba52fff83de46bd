using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Catalogue;

/// <summary>The activities of the catalogue, as Bo trygt writes them.</summary>
[RequirePermission(Permission.EditCatalogue)]
[Route(CatalogueAddresses.Administration)]
public sealed class ActivitiesController(BoTrygtDb db, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(ActivityEditPage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var rows = await db.Activities.Select(activity => new ActivityRow(activity.Id, activity.Title, activity.Grade, activity.ChangedAt, activity.WithdrawnAt != null)).ToListAsync(cancellation);
        return View("Index", new ActivitiesPage([.. rows.OrderBy(row => row.Title, DanishOrder.Comparer).ThenBy(row => row.Id)]));
    }

    [HttpGet("ny")]
    public async Task<IActionResult> New(CancellationToken cancellation) => View("Edit", await PageAsync(new(), null, cancellation));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] ActivityForm form, CancellationToken cancellation)
    {
        var page = await CheckedAsync(form, null, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", page);
        }

        var activity = db.Add(Activity.Write(await FreeSlugAsync(form.Title.Clean(), cancellation), form.ToContent(), Now)).Entity;
        if (!await db.TrySaveUniqueAsync(cancellation))
        {
            ModelState.AddModelError("", "En anden har netop lavet en aktivitet med det navn. Se den efter, før du gemmer igen.");
            return this.Again("Edit", page, StatusCodes.Status409Conflict);
        }

        TempData.Say($"»{activity.Title}« er i kataloget.");
        return LocalRedirect(CatalogueAddresses.Of(activity.Slug));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } activity ? View("Edit", await PageAsync(ActivityForm.Of(activity), activity, cancellation)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] ActivityForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, cancellation) is not { } activity)
        {
            return NotFound();
        }

        var page = await CheckedAsync(form, activity, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", page);
        }

        activity.Edit(form.ToContent(), Now);
        if (!await db.TrySaveAsync(activity, form.Version, cancellation))
        {
            return await ConflictAsync(id, form, cancellation);
        }

        TempData.Say($"»{activity.Title}« er gemt.");
        return LocalRedirect(CatalogueAddresses.Of(activity.Slug));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Activity?> FindAsync(Guid id, CancellationToken cancellation) => db.Activities.SingleOrDefaultAsync(activity => activity.Id == id, cancellation);

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellation)
    {
        var slug = Slugs.Of(title, "aktivitet");
        return Slugs.Free(slug, await db.Activities.Where(activity => activity.Slug.StartsWith(slug)).Select(activity => activity.Slug).ToListAsync(cancellation));
    }

    private async Task<IActionResult> ConflictAsync(Guid id, ActivityForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Edit", await PageAsync(form, now, cancellation) with { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    /// <summary>The page with what the form breaks in the model state; unknown themes are left out.</summary>
    private async Task<ActivityEditPage> CheckedAsync(ActivityForm form, Activity? activity, CancellationToken cancellation)
    {
        var page = await PageAsync(form, activity, cancellation);
        form.ThemeSlugs = [.. page.Themes.Select(theme => theme.Slug).Where(form.ThemeSlugs.Contains)];
        ModelState.Unless(form.Grade is null || form.ToContent().Evidence.IsSourced, $"{Prefix}.{nameof(form.Sources)}", "Skriv mindst én kilde, eller vælg »Ikke målt«.");
        if (form.ThemeSlugs.Count == 0 && ModelState[$"{Prefix}.{nameof(form.ThemeSlugs)}"]?.Errors is not { Count: > 0 })
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.ThemeSlugs)}", "Vælg mindst ét tema.");
        }

        return page;
    }

    private async Task<ActivityEditPage> PageAsync(ActivityForm form, Activity? activity, CancellationToken cancellation) => new(
        form,
        await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
        await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation))
    { Activity = activity };
}
