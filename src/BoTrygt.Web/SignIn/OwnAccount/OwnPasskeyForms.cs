using System.ComponentModel.DataAnnotations;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>Asks for a new passkey.</summary>
public sealed class NewPasskeyForm : OwnProofForm
{
    public const int NameMaxLength = 80;

    [Display(Name = "Hvad skal den hedde?")]
    [Required(ErrorMessage = "Skriv, hvad adgangsnøglen skal hedde.")]
    [StringLength(NameMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string Name { get; set; } = "";
}

/// <summary>The key that the browser made.</summary>
public sealed class MadePasskeyForm
{
    [Required]
    [StringLength(NewPasskeyForm.NameMaxLength)]
    public string Name { get; set; } = "";

    /// <summary>As the browser writes it (JSON).</summary>
    [Required]
    [StringLength(PasskeyDoorForm.CredentialMaxLength)]
    public string Credential { get; set; } = "";
}

/// <summary>The passkeys of the own account.</summary>
/// <param name="Form">A new one, as typed.</param>
/// <param name="Keys">Those there are.</param>
/// <param name="CodesLeft">How many recovery codes there are.</param>
/// <param name="IsLastFactor">Without the one key the password alone would open the account.</param>
/// <param name="IsRequired">The person cannot do without a second factor.</param>
public sealed record OwnPasskeysPage(NewPasskeyForm Form, IReadOnlyList<Passkey> Keys, int CodesLeft, bool IsLastFactor, bool IsRequired)
{
    public const string Path = $"{OwnAccountPage.Path}/adgangsnoegler";

    public static IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Adgangsnøgler")];
}

/// <summary>The browser is asked to make a key.</summary>
/// <param name="Name">What it will be called.</param>
/// <param name="Options">What it is made from (JSON).</param>
public sealed record MakePasskeyPage(string Name, string Options)
{
    public static IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Adgangsnøgler", OwnPasskeysPage.Path), new("Ny")];
}

/// <summary>A key is given up.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Key">Which.</param>
/// <param name="IsLastFactor">Without it the password alone would open the account.</param>
/// <param name="IsRequired">The person cannot do without a second factor.</param>
/// <param name="HasPassword">There is a password to sign in with.</param>
public sealed record RemovePasskeyPage(OwnProofForm Form, Passkey Key, bool IsLastFactor, bool IsRequired, bool HasPassword)
{
    public string Path => $"{OwnPasskeysPage.Path}/{Key.Id}/fjern";

    public static IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Adgangsnøgler", OwnPasskeysPage.Path), new("Fjern")];
}
