using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>What citizens read of an adapted article: looked through whole before they do, and taken down again.</summary>
[RequirePermission(Permission.AdaptArticle)]
[Route($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}")]
public sealed class PublishedAdaptationsController(BoTrygtDb db, AdoptionReading reading, StalePages pages, TimeProvider clock) : Controller
{
    /// <summary>The article as they would read it, and what the checks say of the local words.</summary>
    [HttpGet("vis")]
    public async Task<IActionResult> New(string slug, Guid articleId, CancellationToken cancellation) =>
        await reading.FindCheckedAsync(slug, articleId, cancellation) is { } page ? View("Publish", page) : NotFound();

    [HttpPost("vis")]
    public async Task<IActionResult> Create(string slug, Guid articleId, int version, CancellationToken cancellation)
    {
        if (await reading.FindCheckedAsync(slug, articleId, cancellation) is not { } page)
        {
            return NotFound();
        }

        ModelState.Unless(!page.IsEnded, "", "Bo trygt har trukket artiklen tilbage, så den kan ikke vises nu.");
        ModelState.Unless(!page.HasErrors, "", "Ret fejlene, før borgerne ser den.");
        if (!ModelState.IsValid)
        {
            return this.Again("Publish", page);
        }

        page.Adoption.Publish(version + 1);
        var copy = await FindAsync(page, cancellation) ?? db.Add(new PublishedAdaptation { PartnershipId = page.Partnership.Id, ArticleId = articleId }).Entity;
        copy.Show(page.Taken, page.Adoption.TakenRevision, page.Local, clock.GetUtcNow().UtcDateTime);
        copy.Render();
        return await SaveAsync(page, version, "Borgerne læser den nu, som den står her.", cancellation);
    }

    /// <summary>Citizens read what Bo trygt wrote again; the local words stay in the office.</summary>
    [HttpPost("tag-ned")]
    public async Task<IActionResult> Delete(string slug, Guid articleId, int version, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (await FindAsync(page, cancellation) is { } copy)
        {
            db.Remove(copy);
            page.Adoption.TakeDown();
        }

        return await SaveAsync(page, version, "Jeres udgave er taget ned. Borgerne læser Bo trygts.", cancellation);
    }

    private Task<PublishedAdaptation?> FindAsync(AdaptationPage page, CancellationToken cancellation) =>
        db.PublishedAdaptations.SingleOrDefaultAsync(one => one.PartnershipId == page.Partnership.Id && one.ArticleId == page.Adoption.ArticleId, cancellation);

    private async Task<IActionResult> SaveAsync(AdaptationPage page, int version, string done, CancellationToken cancellation)
    {
        db.Expect(page.Adoption, version);
        TempData.Say(await pages.SaveAsync(page.Adoption.Article.PagesAdaptedIn(page.Slug), cancellation) ? done : Saving.Meanwhile);
        return LocalRedirect(page.Address);
    }
}
