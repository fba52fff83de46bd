using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>What proves that it is the person.</summary>
public class OwnProofForm
{
    private const int CodeMaxLength = 60;

    /// <summary>Which of it the page asks for.</summary>
    [BindNever]
    public ProofAsked Asked { get; set; } = new(false, false, false, false, false);

    [Display(Name = "Din adgangskode")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden er for lang.")]
    public string OwnPassword { get; set; } = "";

    [Display(Name = "Koden i appen")]
    [StringLength(CodeMaxLength, ErrorMessage = "Koden er for lang.")]
    public string Code { get; set; } = "";
}

/// <summary>What is asked for before something changes that opens the account: as much as opens it today.</summary>
/// <param name="Password">The account has one.</param>
/// <param name="Code">The account has an app.</param>
/// <param name="FreshSession">What cannot be typed: a passkey, or the organisation's login. Whoever signed in with it just now has shown it.</param>
/// <param name="IsFresh">That was just now.</param>
/// <param name="HasPasskey">One can sign in anew with a passkey.</param>
public sealed record ProofAsked(bool Password, bool Code, bool FreshSession, bool IsFresh, bool HasPasskey)
{
    /// <summary>Nothing can be changed before the person has signed in anew.</summary>
    public bool IsTooOld => FreshSession && !IsFresh;
}

/// <summary>Asks for proof, and looks at it. Each try counts like one to sign in.</summary>
public sealed class OwnProof(Credentials credentials, Sessions sessions)
{
    public async Task<ProofAsked> OfAsync(Account account, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        var cannotBeTyped = !account.HasPassword || (account.PasskeyCount > 0 && !account.HasAuthenticator);
        return new(account.HasPassword, account.HasAuthenticator, cannotBeTyped, cannotBeTyped && await sessions.IsFreshAsync(http), account.PasskeyCount > 0);
    }

    /// <summary>False with the reason at the field.</summary>
    public async Task<bool> IsGivenAsync(Account account, OwnProofForm form, ModelStateDictionary fields, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(fields);
        return await IsGivenButCodeAsync(account, form, fields, http) && (!account.HasAuthenticator || await HasCodeAsync(account, form, fields, http.RequestAborted));
    }

    /// <summary>The same where the code is one of an app that the account does not have yet.</summary>
    public async Task<bool> IsGivenButCodeAsync(Account account, OwnProofForm form, ModelStateDictionary fields, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(fields);
        var asked = await OfAsync(account, http);
        fields.Unless(!asked.IsTooOld, "", "Det er for længe siden, du loggede ind. Log ind igen, og prøv så.");
        fields.Unless(!asked.Password || !string.IsNullOrEmpty(form.OwnPassword), nameof(form.OwnPassword), "Skriv din adgangskode.");
        fields.Unless(!asked.Code || !string.IsNullOrEmpty(form.Code), nameof(form.Code), "Skriv koden fra appen.");
        fields.Unless(!fields.IsValid || !asked.Password || await credentials.AreOfAsync(account.PersonId, form.OwnPassword), nameof(form.OwnPassword), "Det er ikke din adgangskode. Efter ti forsøg skal du vente et kvarter.");
        return fields.IsValid;
    }

    private async Task<bool> HasCodeAsync(Account account, OwnProofForm form, ModelStateDictionary fields, CancellationToken cancellation)
    {
        fields.Unless(await credentials.TryCodeAsync(account, form.Code, cancellation), nameof(form.Code), "Koden passer ikke, eller den er brugt. Vent på den næste i appen.");
        return fields.IsValid;
    }
}
