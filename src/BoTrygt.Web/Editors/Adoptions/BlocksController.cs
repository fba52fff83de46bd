using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>What a partnership does with a block at the press of a button: keeps it, hides it, moves or removes its own, decides about a conflict.</summary>
[RequirePermission(Permission.AdaptArticle)]
[Route($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}/afsnit/{{key:guid}}")]
public sealed class BlocksController(BoTrygtDb db, SignedInPerson me, AdoptionReading reading, TimeProvider clock) : Controller
{
    [HttpPost("behold")]
    public Task<IActionResult> Keep(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Keep(key), "Bo trygts ord står her.", cancellation);

    [HttpPost("skjul")]
    public Task<IActionResult> Hide(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Hide(key), "Afsnittet er skjult.", cancellation);

    [HttpPost("fasthold")]
    public Task<IActionResult> Insist(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Insist(key), "Jeres egne ord bliver stående.", cancellation);

    [HttpPost("eget")]
    public Task<IActionResult> MakeOwn(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.MakeOwn(key), "Jeres ord er nu jeres eget afsnit.", cancellation);

    [HttpPost("fjern")]
    public Task<IActionResult> Remove(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Remove(key), "Afsnittet er fjernet.", cancellation);

    [HttpPost("op")]
    public Task<IActionResult> MoveUp(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Move(key, up: true), "Afsnittet er flyttet.", cancellation);

    [HttpPost("ned")]
    public Task<IActionResult> MoveDown(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Move(key, up: false), "Afsnittet er flyttet.", cancellation);

    private async Task<IActionResult> ActAsync(string slug, Guid articleId, Guid key, int version, Func<LocalAdaptation, LocalAdaptation> act, string done, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page || !page.Has(key))
        {
            return NotFound();
        }

        page.Adoption.Keep(act(page.Local), page.Adoption.TakenRevision, me.PersonId, clock.GetUtcNow().UtcDateTime);
        TempData.Say(await db.TrySaveAsync(page.Adoption, version, cancellation) ? $"{done} Borgerne ser det, når du viser den nye udgave." : Saving.Meanwhile);
        return LocalRedirect(AdoptionAddresses.At(slug, articleId, key));
    }
}
