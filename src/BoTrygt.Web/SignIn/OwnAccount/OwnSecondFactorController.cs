using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>Adds an authenticator app to the own account, gives it up, and makes recovery codes. Each asks for the password and a code.</summary>
[Authorize]
[OneFactorSuffices]
[Route(OwnSecondFactorPage.Path)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnSecondFactorController(BoTrygtDb db, Authenticator authenticator, Credentials credentials, Sessions sessions, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return View("SecondFactor", await PageAsync(account, new() { Seal = account.HasSecondFactor ? null : authenticator.NewSeal() }, cancellation));
    }

    /// <summary>The app has the secret, as a code of it proves. All other sessions end.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (account.HasSecondFactor)
        {
            return LocalRedirect(OwnSecondFactorPage.Path);
        }

        await DemandPasswordAsync(form);
        ModelState.Unless(!ModelState.IsValid || authenticator.TryKeep(account, form.Seal ?? "", form.Code), nameof(form.Code), "Koden passer ikke. Se, om telefonens ur går rigtigt, og skriv den kode, der står nu.");
        return ModelState.IsValid ? await ShowCodesAsync(account, cancellation) : await RefuseAsync(account, form, cancellation);
    }

    /// <summary>Ten new recovery codes; the old ones are of no use any more.</summary>
    [HttpPost("koder")]
    public async Task<IActionResult> Renew(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return await IsProvedAsync(account, form, cancellation) ? await ShowCodesAsync(account, cancellation) : await RefuseAsync(account, form, cancellation);
    }

    /// <summary>The password alone opens the account again; whoever has to have a second factor adds another one next.</summary>
    [HttpPost("fjern")]
    public async Task<IActionResult> Delete(OwnSecondFactorForm form, CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (!await IsProvedAsync(account, form, cancellation))
        {
            return await RefuseAsync(account, form, cancellation);
        }

        account.ForgetAuthenticator();
        await authenticator.ForgetCodesAsync(account.Id, cancellation);
        await SaveAsync(account, cancellation);
        TempData.Say("Appen er fjernet fra din konto. Alle andre steder er du logget ud.");
        return LocalRedirect(OwnSecondFactorPage.Path);
    }

    private async Task<bool> IsProvedAsync(Account account, OwnSecondFactorForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        await DemandPasswordAsync(form);
        ModelState.Unless(!ModelState.IsValid || await credentials.TryCodeAsync(account, form.Code, cancellation), nameof(form.Code), "Koden passer ikke, eller den er brugt. Vent på den næste i appen.");
        return ModelState.IsValid;
    }

    private async Task DemandPasswordAsync(OwnSecondFactorForm form) =>
        ModelState.Unless(!ModelState.IsValid || await credentials.AreOfAsync(me.PersonId, form.OwnPassword), nameof(form.OwnPassword), "Det er ikke din adgangskode. Efter ti forsøg skal du vente et kvarter.");

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

    private async Task<IActionResult> RefuseAsync(Account account, OwnSecondFactorForm form, CancellationToken cancellation)
    {
        await db.Entry(account).ReloadAsync(cancellation);
        return this.Again("SecondFactor", await PageAsync(account, form, cancellation));
    }

    private async Task<OwnSecondFactorPage> PageAsync(Account account, OwnSecondFactorForm form, CancellationToken cancellation) =>
        new(form, account.HasSecondFactor ? null : authenticator.Open(form.Seal, account.Email ?? ""), await authenticator.CountCodesAsync(account.Id, cancellation), me.NeedsSecondFactor);
}
