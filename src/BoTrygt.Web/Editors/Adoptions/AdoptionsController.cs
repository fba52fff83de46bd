using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>National guidance as a partnership takes it over.</summary>
public sealed class AdoptionsController(BoTrygtDb db, SignedInPerson me, AdoptionReading reading, TimeProvider clock) : Controller
{
    /// <summary>Whoever adapts for one partnership goes straight there.</summary>
    [HttpGet(AdoptionAddresses.Index)]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Choose(CancellationToken cancellation)
    {
        var slugs = await db.Partnerships.AllowedTo(me.Rights, Permission.AdaptArticle).Select(partnership => partnership.Municipality.Slug).Take(2).ToListAsync(cancellation);
        return LocalRedirect(slugs is [var only] ? AdoptionAddresses.Of(only) : AdoptionAddresses.Matrix);
    }

    [HttpGet(AdoptionAddresses.Matrix)]
    [RequirePermission(Permission.ReadArticle)]
    public async Task<IActionResult> Matrix(CancellationToken cancellation) => View("Matrix", await reading.MatrixAsync(cancellation));

    [HttpGet($"{AdoptionAddresses.Index}/{{slug}}")]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await reading.PartnershipAsync(slug, cancellation) is { } partnership ? View("Index", await reading.ListAsync(partnership, slug, cancellation)) : NotFound();

    [HttpGet($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}")]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Show(string slug, Guid articleId, CancellationToken cancellation) =>
        await reading.FindCheckedAsync(slug, articleId, cancellation) is { } page ? View("Show", page) : NotFound();

    /// <summary>Takes the article over as it is. Two at once do it once.</summary>
    [HttpPost($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}")]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Create(string slug, Guid articleId, CancellationToken cancellation)
    {
        if (await reading.PartnershipAsync(slug, cancellation) is not { } partnership
            || await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == articleId && article.PartnershipId == null && article.PublicState == PublicState.Published, cancellation) is not { PublishedRevision: { } number })
        {
            return NotFound();
        }

        var national = await reading.ContentAsync(articleId, number, cancellation);
        db.Add(Adoption.AsItIs(partnership.Id, articleId, national.Blocks, number, me.PersonId, Now));
        await db.TrySaveUniqueAsync(cancellation);
        TempData.Say($"»{national.Title}« er overtaget. Tilpas den, eller vis den, som den er.");
        return LocalRedirect(AdoptionAddresses.Article(slug, articleId));
    }

    /// <summary>Stands on the national revision of today: what both have changed waits to be decided.</summary>
    [HttpPost($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}/tag")]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Take(string slug, Guid articleId, int version, int udgave, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page.Next is { } next && next.Number != udgave)
        {
            TempData.Say("Bo trygt har netop udgivet endnu en udgave. Se, hvad den ændrer, før du tager den ind.");
        }
        else if (page.Next is not null)
        {
            var local = page.Local.Take((await reading.ContentAsync(articleId, udgave, cancellation)).Blocks);
            page.Adoption.Keep(local, udgave, me.PersonId, Now);
            TempData.Say(await db.TrySaveAsync(page.Adoption, version, cancellation)
                ? local.Conflicts().Count switch { 0 => "Den nye udgave er taget ind.", 1 => "Den nye udgave er taget ind. Ét afsnit skal du tage stilling til.", var many => $"Den nye udgave er taget ind. {many} afsnit skal du tage stilling til." }
                : Saving.Meanwhile);
        }

        return LocalRedirect(page.Address);
    }

    /// <summary>The partnership does without the article; what citizens read is taken down first.</summary>
    [HttpPost($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}/fortryd")]
    [RequirePermission(Permission.AdaptArticle)]
    public async Task<IActionResult> Delete(string slug, Guid articleId, int version, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page.Adoption.IsShown)
        {
            TempData.Say("Borgerne læser den. Tag den ned først.");
            return LocalRedirect(page.Address);
        }

        db.Remove(page.Adoption);
        var isDone = await db.TrySaveAsync(page.Adoption, version, cancellation);
        TempData.Say(isDone ? $"I har ikke længere overtaget »{page.Taken.Title}«." : Saving.Meanwhile);
        return LocalRedirect(isDone ? AdoptionAddresses.Of(slug) : page.Address);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
