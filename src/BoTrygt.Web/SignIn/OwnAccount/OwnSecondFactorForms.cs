using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>What proves that it is the person, and that the app has the secret.</summary>
public sealed class OwnSecondFactorForm : OwnProofForm
{
    /// <summary>The secret that the page showed, sealed; nothing where the account has one.</summary>
    public string? Seal { get; set; }
}

/// <summary>The second factor of the own account.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Secret">For the app that is to be added; null when the account has one.</param>
/// <param name="CodesLeft">How many recovery codes there are.</param>
/// <param name="IsRequired">The person cannot do without.</param>
public sealed record OwnSecondFactorPage(OwnSecondFactorForm Form, AuthenticatorSecret? Secret, int CodesLeft, bool IsRequired)
{
    public const string Path = $"{OwnAccountPage.Path}/to-trin";

    public IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Log ind i to trin")];
}

/// <summary>Recovery codes, shown once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<Crumb> Trail => [new("Din konto", OwnAccountPage.Path), new("Nødkoder")];
}
