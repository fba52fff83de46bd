using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>The passkeys of the own account. A new one asks for proof first; the page after that has the browser make it.</summary>
[Authorize]
[OneFactorSuffices]
[NotInAnothersName]
[Route(OwnPasskeysPage.Path)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnPasskeysController(BoTrygtDb db, Passkeys passkeys, OwnProof proof, Sessions sessions, OwnPasskeyChanges changes, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return View("Passkeys", await PageAsync(account, new() { Name = BrowserNames.Of(Request.Headers.UserAgent) }, cancellation));
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Ask(NewPasskeyForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await sessions.OwnAccountAsync(me, cancellation);
        ModelState.Unless(passkeys.CanBeUsed(HttpContext), "", "Adgangsnøgler kan ikke bruges her endnu: portalen mangler sin adresse. Sig det til Bo trygt.");
        if (!ModelState.IsValid || !await proof.IsGivenAsync(account, form, ModelState, HttpContext))
        {
            await db.Entry(account).ReloadAsync(cancellation);
            return this.Again("Passkeys", await PageAsync(account, form, cancellation));
        }

        var asked = await passkeys.AskForNewAsync(new() { Id = account.Id.ToString(), Name = account.Email ?? "", DisplayName = me.Name }, HttpContext);
        return View("MakePasskey", new MakePasskeyPage(form.Name.Trim(), asked));
    }

    /// <summary>What the browser made answers what was asked after the proof, or nothing is added. All other sessions end.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(MadePasskeyForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (!ModelState.IsValid || await passkeys.ReadNewAsync(form.Credential, account.Id, HttpContext) is not { } key)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Adgangsnøglen blev ikke oprettet. Prøv igen.");
            return this.Again("Passkeys", await PageAsync(account, new() { Name = form.Name }, cancellation));
        }

        var codes = await changes.AddAsync(account, key, form.Name, HttpContext);
        TempData.Say($"Adgangsnøglen »{form.Name}« er tilføjet. Alle andre steder er du logget ud.");
        return codes.Count > 0 ? View("RecoveryCodes", new RecoveryCodesPage(codes)) : LocalRedirect(OwnPasskeysPage.Path);
    }

    [HttpGet("{id}/fjern")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return await RemovalAsync(account, id, new(), cancellation) is { } page ? View("RemovePasskey", page) : NotFound();
    }

    /// <summary>Whoever has to have a second factor and gives up the last one adds another next.</summary>
    [HttpPost("{id}/fjern")]
    public async Task<IActionResult> Delete(string id, OwnProofForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (await RemovalAsync(account, id, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!await proof.IsGivenAsync(account, form, ModelState, HttpContext))
        {
            return this.Again("RemovePasskey", page);
        }

        await db.Entry(account).ReloadAsync(cancellation);
        await changes.RemoveAsync(account, id, HttpContext);
        TempData.Say($"Adgangsnøglen »{page.Key.Name}« er fjernet. Alle andre steder er du logget ud.");
        return LocalRedirect(OwnPasskeysPage.Path);
    }

    private async Task<OwnPasskeysPage> PageAsync(Account account, NewPasskeyForm form, CancellationToken cancellation)
    {
        form.Asked = await proof.OfAsync(account, HttpContext);
        var keys = await passkeys.OfAsync(account.Id, cancellation);
        return new(form, keys, await changes.CountCodesAsync(account, cancellation), IsLastFactor(account), me.NeedsSecondFactor);
    }

    private async Task<RemovePasskeyPage?> RemovalAsync(Account account, string id, OwnProofForm form, CancellationToken cancellation)
    {
        form.Asked = await proof.OfAsync(account, HttpContext);
        var key = (await passkeys.OfAsync(account.Id, cancellation)).SingleOrDefault(key => key.Id == id);
        return key is null ? null : new(form, key, IsLastFactor(account), me.NeedsSecondFactor, account.HasPassword);
    }

    private static bool IsLastFactor(Account account) => account is { PasskeyCount: 1, HasAuthenticator: false };
}
