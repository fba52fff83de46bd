using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>What a partnership does with a block: keeps it, hides it, replaces it, adds one after it, decides about a conflict.</summary>
[RequirePermission(Permission.AdaptArticle)]
[Route($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}/afsnit/{{key:guid}}")]
public sealed class BlocksController(BoTrygtDb db, SignedInPerson me, AdoptionReading reading, ImageChoices images, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(LocalBlockPage.Form);

    [HttpPost("behold")]
    public Task<IActionResult> Keep(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Keep(key), "Bo trygts ord står her.", cancellation);

    [HttpPost("skjul")]
    public Task<IActionResult> Hide(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Hide(key), "Afsnittet er skjult.", cancellation);

    [HttpPost("fasthold")]
    public Task<IActionResult> Insist(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Insist(key), "Jeres egne ord bliver stående.", cancellation);

    [HttpPost("fjern")]
    public Task<IActionResult> Remove(string slug, Guid articleId, Guid key, int version, CancellationToken cancellation) =>
        ActAsync(slug, articleId, key, version, local => local.Remove(key), "Afsnittet er fjernet.", cancellation);

    /// <summary>The words that stand instead of a national block.</summary>
    [HttpGet("erstat")]
    public async Task<IActionResult> EditReplacement(string slug, Guid articleId, Guid key, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key) ? await EditAsync(ReplacementOf(page, key, null), StatusCodes.Status200OK, cancellation) : NotFound();

    [HttpPost("erstat")]
    public async Task<IActionResult> Replace(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, string? act, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key)
            ? await WriteAsync(ReplacementOf(page, key, form), version, act, local => local.Replace(key, form.ToBlock().Content), key, cancellation)
            : NotFound();

    /// <summary>A block of the partnership's own after a national one; the key of zeros is the beginning.</summary>
    [HttpGet("nyt")]
    public async Task<IActionResult> New(string slug, Guid articleId, Guid key, BlockKind art, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && IsPlace(page, key) && Enum.IsDefined(art) ? await EditAsync(NewAfter(page, key, BlockForm.New(art)), StatusCodes.Status200OK, cancellation) : NotFound();

    [HttpPost("nyt")]
    public async Task<IActionResult> Add(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, string? act, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && IsPlace(page, key)
            ? await WriteAsync(NewAfter(page, key, form), version, act, local => local.Add(After(key), form.ToBlock().Content), key, cancellation)
            : NotFound();

    private static Guid? After(Guid key) => key == Guid.Empty ? null : key;

    private static bool IsPlace(AdaptationPage page, Guid key) => key == Guid.Empty || page.Taken.Blocks.Any(block => block.Key == key);

    private static LocalBlockPage ReplacementOf(AdaptationPage page, Guid key, BlockForm? typed)
    {
        var national = page.Taken.Blocks.First(block => block.Key == key).Content;
        var form = typed ?? BlockForm.Of(new Block(key, page.ChangeOf(key)?.Words ?? national));
        return new(page, form, $"{AdoptionAddresses.Block(page.Slug, page.Adoption.ArticleId, key)}/erstat", national) { Version = page.Adoption.Version };
    }

    private static LocalBlockPage NewAfter(AdaptationPage page, Guid key, BlockForm form) =>
        new(page, form, $"{AdoptionAddresses.Block(page.Slug, page.Adoption.ArticleId, key)}/nyt", null) { Version = page.Adoption.Version };

    /// <summary>The form, with the pictures it offers.</summary>
    private async Task<IActionResult> EditAsync(LocalBlockPage page, int status, CancellationToken cancellation)
    {
        await images.OfferAsync([page.Form], page.Adaptation.Adoption.PartnershipId, cancellation);
        return this.Again("Edit", page, status);
    }

    private async Task<IActionResult> WriteAsync(LocalBlockPage page, int version, string? act, Func<LocalAdaptation, LocalAdaptation> write, Guid key, CancellationToken cancellation)
    {
        await images.PlaceAsync([page.Form], page.Adaptation.Adoption.PartnershipId, cancellation);
        if (act == BlockForm.Find)
        {
            return await EditAsync(page with { Version = version }, StatusCodes.Status200OK, cancellation);
        }

        await CheckAsync(page, cancellation);
        return ModelState.IsValid ? await SaveAsync(page, version, write, key, cancellation) : await EditAsync(page with { Version = version }, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<IActionResult> SaveAsync(LocalBlockPage page, int version, Func<LocalAdaptation, LocalAdaptation> write, Guid key, CancellationToken cancellation)
    {
        var (slug, articleId) = (page.Adaptation.Slug, page.Adaptation.Adoption.ArticleId);
        Write(page.Adaptation, write);
        if (await db.TrySaveAsync(page.Adaptation.Adoption, version, cancellation))
        {
            TempData.Say("Gemt. Borgerne ser det, når du viser den nye udgave.");
            return LocalRedirect(AdoptionAddresses.At(slug, articleId, key));
        }

        return await reading.FindAsync(slug, articleId, cancellation) is { } now ? await EditAsync(page.Beside(now, key), StatusCodes.Status409Conflict, cancellation) : NotFound();
    }

    /// <summary>Local words are held to the same as national ones.</summary>
    private async Task CheckAsync(LocalBlockPage page, CancellationToken cancellation)
    {
        var field = $"{Prefix}.{nameof(page.Form.Text)}";
        var alone = new ArticleContent("-", "-", "-", null, [page.Form.ToBlock()]);
        ModelState.Unless(!alone.Blocks[0].Content.IsEmpty, field, "Skriv noget, eller gå tilbage.");
        var checks = await db.ReadChecksAsync(alone, cancellation);
        foreach (var finding in checks.Of(alone, ArticleKind.News).Where(finding => finding.IsError && finding.BlockKey is not null))
        {
            ModelState.AddModelError(finding.Kind == FindingKind.NoImage ? $"{Prefix}.{nameof(page.Form.ImageId)}" : field, $"{finding.InDanish()} {finding.SuggestionInDanish()}");
        }
    }

    private async Task<IActionResult> ActAsync(string slug, Guid articleId, Guid key, int version, Func<LocalAdaptation, LocalAdaptation> act, string done, CancellationToken cancellation)
    {
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page || !page.Has(key))
        {
            return NotFound();
        }

        Write(page, act);
        TempData.Say(await db.TrySaveAsync(page.Adoption, version, cancellation) ? $"{done} Borgerne ser det, når du viser den nye udgave." : Saving.Meanwhile);
        return LocalRedirect(AdoptionAddresses.At(slug, articleId, key));
    }

    private void Write(AdaptationPage page, Func<LocalAdaptation, LocalAdaptation> act) =>
        page.Adoption.Keep(act(page.Local), page.Adoption.TakenRevision, me.PersonId, clock.GetUtcNow().UtcDateTime);
}
