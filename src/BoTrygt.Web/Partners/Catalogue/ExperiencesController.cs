using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>Corrects and takes back one's own experience.</summary>
[RequirePermission(Permission.ShareExperience)]
[Route("/arbejdsrum/erfaringer/{id:guid}")]
public sealed class ExperiencesController(BoTrygtDb db, SignedInPerson me, ExperienceReading reading, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await reading.FindOwnAsync(id, cancellation) is { } experience ? View("Experience", await reading.PageAsync(experience, ExperienceForm.Of(experience), cancellation)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(ExperiencePage.Form))] ExperienceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindOwnAsync(id, cancellation) is not { } experience)
        {
            return NotFound();
        }

        var page = await reading.PageAsync(experience, form, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Again("Experience", page);
        }

        experience.Correct(form.ToContent(), me.PersonId, Now);
        return await db.TrySaveAsync(experience, form.Version, cancellation) ? Saved("Erfaringen er rettet.", page) : await ConflictAsync(id, form, cancellation);
    }

    [HttpPost("traek-tilbage")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindOwnAsync(id, cancellation) is not { } experience)
        {
            return NotFound();
        }

        var page = await reading.PageAsync(experience, ExperienceForm.Of(experience), cancellation);
        experience.Withdraw(me.PersonId, Now);
        return Saved(await this.TrySaveAsync(db, cancellation) ? "Erfaringen er trukket tilbage." : Saving.Meanwhile, page);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private LocalRedirectResult Saved(string said, ExperiencePage page)
    {
        TempData.Say(said);
        return LocalRedirect(CatalogueAddresses.Experiences(page.Activity.Slug));
    }

    private async Task<IActionResult> ConflictAsync(Guid id, ExperienceForm form, CancellationToken cancellation)
    {
        if (await reading.FindOwnAsync(id, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Experience", await reading.PageAsync(now, form, cancellation) with { Conflict = form.Against(now.Content) }, StatusCodes.Status409Conflict);
    }
}
