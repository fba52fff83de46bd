using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>Adds an authenticator app to the own account, gives it up, and makes recovery codes. Each asks for proof.</summary>
[Authorize]
[OneFactorSuffices]
[NotInAnothersName]
[Route(OwnSecondFactorPage.Path)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnSecondFactorController(BoTrygtDb db, Authenticator authenticator, OwnProof proof, Sessions sessions, FactorMails mails, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return View("SecondFactor", await PageAsync(account, new() { Seal = account.HasAuthenticator ? null : authenticator.NewSeal() }, cancellation));
    }

    /// <summary>The app has the secret, as a code of it proves. All other sessions end.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (account.HasAuthenticator)
        {
            return LocalRedirect(OwnSecondFactorPage.Path);
        }

        var isGiven = await proof.IsGivenButCodeAsync(account, form, ModelState, HttpContext);
        ModelState.Unless(!isGiven || authenticator.TryKeep(account, form.Seal ?? "", form.Code), nameof(form.Code), "Koden passer ikke. Se, om telefonens ur går rigtigt, og skriv den kode, der står nu.");
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(account, form, cancellation);
        }

        mails.AddAppAdded(account);
        return await ShowCodesAsync(account, cancellation);
    }

    [HttpGet("koder")]
    public async Task<IActionResult> EditCodes(CancellationToken cancellation) =>
        View("RenewCodes", await PageAsync(await sessions.OwnAccountAsync(me, cancellation), new(), cancellation));

    /// <summary>Ten new recovery codes; the old ones are of no use any more.</summary>
    [HttpPost("koder")]
    public async Task<IActionResult> Renew(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (!await proof.IsGivenAsync(account, form, ModelState, HttpContext))
        {
            return await RefuseAsync(account, form, cancellation, "RenewCodes");
        }

        if (!account.HasSecondFactor)
        {
            return LocalRedirect(OwnSecondFactorPage.Path); // They would stand in for nothing.
        }

        mails.AddCodesRenewed(account);
        return await ShowCodesAsync(account, cancellation);
    }

    /// <summary>Without a passkey the password alone opens the account again; whoever has to have a second factor adds another one next.</summary>
    [HttpPost("fjern")]
    public async Task<IActionResult> Delete(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (!await proof.IsGivenAsync(account, form, ModelState, HttpContext))
        {
            return await RefuseAsync(account, form, cancellation);
        }

        if (account.HasAuthenticator)
        {
            await ForgetAsync(account, cancellation);
        }

        return LocalRedirect(OwnSecondFactorPage.Path);
    }

    private async Task ForgetAsync(Account account, CancellationToken cancellation)
    {
        account.ForgetAuthenticator();
        if (!account.HasSecondFactor)
        {
            await authenticator.ForgetCodesAsync(account.Id, cancellation);
        }

        mails.AddAppRemoved(account);
        await SaveAsync(account, cancellation);
        TempData.Say("Appen er fjernet fra din konto. Alle andre steder er du logget ud.");
    }

    private async Task<IActionResult> ShowCodesAsync(Account account, CancellationToken cancellation)
    {
        var codes = await authenticator.RenewCodesAsync(account, cancellation);
        await SaveAsync(account, cancellation);
        return View("RecoveryCodes", new RecoveryCodesPage(codes));
    }

    /// <summary>What was signed in before ends; this browser gets a new session.</summary>
    private async Task SaveAsync(Account account, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await sessions.BeginAnewAsync(account, HttpContext);
    }

    private async Task<IActionResult> RefuseAsync(Account account, OwnSecondFactorForm form, CancellationToken cancellation, string view = "SecondFactor")
    {
        await db.Entry(account).ReloadAsync(cancellation);
        return this.Again(view, await PageAsync(account, form, cancellation));
    }

    private async Task<OwnSecondFactorPage> PageAsync(Account account, OwnSecondFactorForm form, CancellationToken cancellation)
    {
        form.Asked = await proof.OfAsync(account, HttpContext);
        var secret = account.HasAuthenticator ? null : authenticator.Open(form.Seal, account.Email ?? "");
        return new(form, secret, await authenticator.CountCodesAsync(account.Id, cancellation), me.NeedsSecondFactor);
    }
}
