using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Providers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>What somebody says yes with. Whoever has an account already says no more than that.</summary>
public sealed class AcceptanceForm
{
    public string Code { get; set; } = "";

    [Display(Name = "Dit navn")]
    [StringLength(Person.NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string? Name { get; set; }

    [Display(Name = "Adgangskode")]
    [StringLength(SignInForm.PasswordMaxLength, ErrorMessage = "Adgangskoden må højst have 200 tegn.")]
    public string? Password { get; set; }

    [Display(Name = "Adgangskode igen")]
    [Compare(nameof(Password), ErrorMessage = "De to adgangskoder er ikke ens.")]
    public string? Repeated { get; set; }
}

/// <summary>Who stands before the invitation.</summary>
public enum Guest
{
    /// <summary>Nobody has the address, or its account was never used: a password is chosen.</summary>
    New,

    /// <summary>The address has an account, and nobody is signed in.</summary>
    Known,

    /// <summary>Signed in with the account of the address.</summary>
    SignedIn,

    /// <summary>Signed in with another account.</summary>
    Other,
}

/// <param name="Invitation">With its organisation and who invited.</param>
/// <param name="Guest">Who stands before it.</param>
/// <param name="Form">As typed.</param>
public sealed record AcceptancePage(Invitation Invitation, Guest Guest, AcceptanceForm Form)
{
    /// <summary>The account that somebody is signed in to; null for nobody.</summary>
    public Account? SignedIn { get; init; }

    /// <summary>The organisation's own login speaks for the address.</summary>
    public bool HasLogin { get; init; }

    /// <summary>What the browser is asked to make a passkey from (JSON).</summary>
    public string Options { get; init; } = "";

    /// <summary>Who has the address, so that nobody asks for the name; null for somebody new.</summary>
    public Person? Person { get; init; }

    /// <summary>Enough of the address for its owner to know it, and for nobody else to learn it.</summary>
    public string Address => Invitation.Email is [var first, ..] email && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{first}…{email[at..]}" : "";

    /// <summary>Back to this page.</summary>
    public string Path => $"{Inviting.Path}?kode={Uri.EscapeDataString(Form.Code)}";

    public string LoginPath => $"{ProviderAddresses.Of(Invitation.OrganisationId)}?til={Uri.EscapeDataString(Path)}";

    /// <summary>Somebody new says what he or she is called.</summary>
    public void CheckName(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Unless(Guest != Guest.New || Person is not null || !string.IsNullOrWhiteSpace(Form.Name), $"{nameof(Form)}.{nameof(Form.Name)}", "Skriv dit navn.");
    }

    public string SignInPath => $"/log-ind?til={Uri.EscapeDataString(Path)}";
}
