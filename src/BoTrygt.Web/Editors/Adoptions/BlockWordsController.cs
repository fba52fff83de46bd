using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Editors.Adoptions;

/// <summary>The words that a partnership writes: instead of a national block, in one of its own, or in a new one.</summary>
[RequirePermission(Permission.AdaptArticle)]
[Route($"{AdoptionAddresses.Index}/{{slug}}/{{articleId:guid}}/afsnit/{{key:guid}}")]
public sealed class BlockWordsController(BoTrygtDb db, SignedInPerson me, AdoptionReading reading, ImageChoices images, CheckReading checks, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(LocalBlockPage.Form);

    [HttpGet("erstat")]
    public async Task<IActionResult> EditReplacement(string slug, Guid articleId, Guid key, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key) ? await EditAsync(LocalBlockPage.Instead(page, key), StatusCodes.Status200OK, cancellation) : NotFound();

    [HttpPost("erstat")]
    public async Task<IActionResult> Replace(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, string? act, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.Local.CanChange(key)
            ? await WriteAsync(LocalBlockPage.Instead(page, key) with { Form = form, Version = version }, act, (local, words) => local.Replace(key, words), cancellation)
            : NotFound();

    [HttpGet("ret")]
    public async Task<IActionResult> EditOwn(string slug, Guid articleId, Guid key, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.OwnOf(key) is { } own ? await EditAsync(LocalBlockPage.Own(page, own), StatusCodes.Status200OK, cancellation) : NotFound();

    /// <summary>When a colleague has removed the block meanwhile, the words can be added again.</summary>
    [HttpPost("ret")]
    public async Task<IActionResult> Rewrite(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, string? act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.FindAsync(slug, articleId, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page.OwnOf(key) is { } own)
        {
            return await WriteAsync(LocalBlockPage.Own(page, own) with { Form = form, Version = version }, act, (local, words) => local.Rewrite(key, words), cancellation);
        }

        ModelState.Clear();
        ModelState.AddModelError("", "Afsnittet er fjernet imens. Gem for at sætte det ind igen, først i artiklen.");
        return await EditAsync(LocalBlockPage.After(page, Guid.Empty, form.Kind) with { Form = form }, StatusCodes.Status409Conflict, cancellation);
    }

    /// <summary>A block of the partnership's own after a national one; the key of zeros is the beginning.</summary>
    [HttpGet("nyt")]
    public async Task<IActionResult> New(string slug, Guid articleId, Guid key, BlockKind art, CancellationToken cancellation) =>
        await reading.FindAsync(slug, articleId, cancellation) is { } page && page.IsPlace(key) && Enum.IsDefined(art) ? await EditAsync(LocalBlockPage.After(page, key, art), StatusCodes.Status200OK, cancellation) : NotFound();

    [HttpPost("nyt")]
    public async Task<IActionResult> Add(string slug, Guid articleId, Guid key, [Bind(Prefix = Prefix)] BlockForm form, int version, string? act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await reading.FindAsync(slug, articleId, cancellation) is { } page && page.IsPlace(key)
            ? await WriteAsync(LocalBlockPage.After(page, key, form.Kind) with { Form = form, Version = version }, act, (local, words) => local.Add(key == Guid.Empty ? null : key, words), cancellation)
            : NotFound();
    }

    /// <summary>The form, with the pictures it offers and what the checks say.</summary>
    private async Task<IActionResult> EditAsync(LocalBlockPage page, int status, CancellationToken cancellation)
    {
        await images.OfferAsync([page.Form], page.Adaptation.Adoption.PartnershipId, cancellation);
        return this.Again("Edit", page, status);
    }

    private async Task<IActionResult> WriteAsync(LocalBlockPage page, string? act, Func<LocalAdaptation, BlockContent, LocalAdaptation> write, CancellationToken cancellation)
    {
        await images.PlaceAsync([page.Form], page.Adaptation.Adoption.PartnershipId, cancellation);
        if (act == BlockForm.Find)
        {
            return await EditAsync(page, StatusCodes.Status200OK, cancellation);
        }

        await CheckAsync(page.Form, cancellation);
        return ModelState.IsValid ? await SaveAsync(page, write, cancellation) : await EditAsync(page, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<IActionResult> SaveAsync(LocalBlockPage page, Func<LocalAdaptation, BlockContent, LocalAdaptation> write, CancellationToken cancellation)
    {
        var (slug, adoption) = (page.Adaptation.Slug, page.Adaptation.Adoption);
        var local = write(page.Adaptation.Local, page.Form.ToBlock().Content);
        adoption.Keep(local, adoption.TakenRevision, me.PersonId, clock.GetUtcNow().UtcDateTime);
        if (await db.TrySaveAsync(adoption, page.Version, cancellation))
        {
            TempData.Say("Gemt. Borgerne ser det, når du viser den nye udgave.");
            return LocalRedirect(AdoptionAddresses.At(slug, adoption.ArticleId, page.Act == LocalBlockAct.Add ? local.Own[^1].Key : page.Key));
        }

        return await reading.FindAsync(slug, adoption.ArticleId, cancellation) is { } now ? await EditAsync(page.Beside(now), StatusCodes.Status409Conflict, cancellation) : NotFound();
    }

    /// <summary>Local words are held to the same as national ones.</summary>
    private async Task CheckAsync(BlockForm form, CancellationToken cancellation)
    {
        var block = form.ToBlock();
        ModelState.Unless(!block.Content.IsEmpty || form.Kind == BlockKind.Image, $"{Prefix}.{nameof(form.Text)}", "Skriv noget, eller gå tilbage.");
        ModelState.Unless(form.Kind != BlockKind.Image || form.Image is not null, $"{Prefix}.{nameof(form.ImageId)}", "Vælg et billede.");
        var alone = new ArticleContent("-", "-", "-", null, [block]);
        foreach (var finding in (await checks.OfAsync(alone, ArticleKind.News, cancellation)).Where(finding => finding.IsError && finding.BlockKey is not null && finding.Kind != FindingKind.NoImage))
        {
            ModelState.AddModelError($"{Prefix}.{FieldOf(finding, form)}", $"{finding.InDanish()} {finding.SuggestionInDanish()}");
        }
    }

    private static string FieldOf(Finding finding, BlockForm form) => finding.Kind switch
    {
        FindingKind.NoSource => nameof(form.Source),
        FindingKind.BadLink or FindingKind.DeadLink when finding.Quote == form.Link.Clean() => nameof(form.Link),
        _ => nameof(form.Text),
    };
}
