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
public sealed class BlocksController(BoTrygtDb db, SignedInPerson me, AdoptionReading reading, TimeProvider clock) : Controller
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
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key) ? View("Edit", ReplacementOf(page, key, null)) : NotFound();

    [HttpPost("erstat")]
    public async Task<IActionResult> Replace(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key)
            ? await WriteAsync(ReplacementOf(page, key, form), version, local => local.Replace(key, form.ToBlock().Content), key, cancellation)
            : NotFound();

    /// <summary>A block of the partnership's own after a national one; the key of zeros is the beginning.</summary>
    [HttpGet("nyt")]
    public async Task<IActionResult> New(string slug, Guid articleId, Guid key, BlockKind art, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && IsPlace(page, key) && Enum.IsDefined(art) && art != BlockKind.Image ? View("Edit", NewAfter(page, key, BlockForm.New(art))) : NotFound();

    [HttpPost("nyt")]
    public async Task<IActionResult> Add(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && IsPlace(page, key)
            ? await WriteAsync(NewAfter(page, key, form), version, local => local.Add(After(key), form.ToBlock().Content), key, cancellation)
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

    private async Task<IActionResult> WriteAsync(LocalBlockPage page, int version, Func<LocalAdaptation, LocalAdaptation> act, Guid key, CancellationToken cancellation)
    {
        ModelState.Unless(!page.Form.ToBlock().Content.IsEmpty, $"{Prefix}.{nameof(page.Form.Text)}", "Skriv noget, eller gå tilbage.");
        var checks = await CheckAsync(page.Form, cancellation);
        foreach (var finding in checks.Where(finding => finding.IsError))
        {
            ModelState.AddModelError($"{Prefix}.{nameof(page.Form.Text)}", $"{finding.InDanish()} {finding.SuggestionInDanish()}");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", page with { Version = version });
        }

        var (slug, articleId) = (page.Adaptation.Slug, page.Adaptation.Adoption.ArticleId);
        Write(page.Adaptation, act);
        if (!await db.TrySaveAsync(page.Adaptation.Adoption, version, cancellation))
        {
            return await reading.FindAsync(slug, articleId, cancellation) is { } now
                ? this.Again("Edit", page with { Adaptation = now, National = page.National is null ? null : now.Taken.Blocks.FirstOrDefault(block => block.Key == key)?.Content, Version = now.Adoption.Version, Conflict = Shared.Forms.Conflict.Of(("Afsnittet her", now.ChangeOf(key)?.Words?.Words, page.Form.ToBlock().Content.Words)) }, StatusCodes.Status409Conflict)
                : NotFound();
        }

        TempData.Say("Gemt. Borgerne ser det, når du viser den nye udgave.");
        return LocalRedirect(AdoptionAddresses.At(slug, articleId, key));
    }

    /// <summary>Local words are held to the same as national ones.</summary>
    private async Task<IReadOnlyList<Finding>> CheckAsync(BlockForm form, CancellationToken cancellation)
    {
        var alone = new ArticleContent("-", "-", "-", null, [form.ToBlock()]);
        return [.. (await db.ReadChecksAsync(alone, cancellation)).Of(alone, ArticleKind.News).Where(finding => finding.BlockKey is not null && finding.Kind != FindingKind.EmptyBlock)];
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
