using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Administrators.Logins;

/// <summary>How an organisation's own login is reached, whom it speaks for, and what its claims give.</summary>
public sealed partial class LoginForm
{
    private const int DomainsMaxLength = 2000;

    public int Version { get; set; }

    [Display(Name = "Adresse (authority)")]
    [Required(ErrorMessage = "Skriv adressen på organisationens login.")]
    [StringLength(IdentityProvider.AuthorityMaxLength, ErrorMessage = "Adressen må højst være {1} tegn.")]
    public string Authority { get; set; } = "";

    [Display(Name = "Portalens id (client id)")]
    [Required(ErrorMessage = "Skriv det id, portalen har hos organisationens login.")]
    [StringLength(IdentityProvider.ClientIdMaxLength, ErrorMessage = "Id'et må højst være {1} tegn.")]
    public string ClientId { get; set; } = "";

    [Display(Name = "Hemmelighed (client secret)")]
    [StringLength(IdentityProvider.SecretMaxLength, ErrorMessage = "Hemmeligheden må højst være {1} tegn.")]
    public string? Secret { get; set; }

    [Display(Name = "E-maildomæner")]
    [Required(ErrorMessage = "Skriv det, organisationens e-mails slutter på.")]
    [StringLength(DomainsMaxLength, ErrorMessage = "Det må højst være {1} tegn.")]
    public string Domains { get; set; } = "";

    public bool AsksForSecondFactor { get; set; }

    public bool IsOn { get; set; }

    public List<RoleClaimForm> Claims { get; init; } = [];

    /// <summary>In small letters, each once.</summary>
    public IReadOnlyList<string> DomainNames =>
        [.. (Domains ?? "").ToLowerInvariant().Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(name => name.TrimStart('@')).Distinct()];

    public static LoginForm Of(IdentityProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new()
        {
            Version = provider.Version,
            Authority = provider.Authority,
            ClientId = provider.ClientId,
            Domains = string.Join('\n', provider.Domains.Select(domain => domain.Name).Order(StringComparer.Ordinal)),
            AsksForSecondFactor = provider.AsksForSecondFactor,
            IsOn = provider.IsOn,
            Claims = [.. provider.RoleClaims.OrderBy(claim => claim.Id).Select(claim => new RoleClaimForm { Type = claim.Type, Value = claim.Value, Role = claim.Role })],
        };
    }

    /// <summary>Says at the fields what cannot be.</summary>
    public void Check(ModelStateDictionary fields, OrganisationKind kind)
    {
        fields.Unless(Uri.TryCreate(Authority?.Trim(), UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }, $"Form.{nameof(Authority)}", "Adressen skal begynde med https:// og være uden ? og #.");
        fields.Unless(DomainNames.All(name => name.Length <= ProviderDomain.NameMaxLength && DomainPattern().IsMatch(name)), $"Form.{nameof(Domains)}", "Skriv et domæne på hver linje, for eksempel aarhus.dk.");
        for (var place = 0; place < Claims.Count; place++)
        {
            var (claim, name) = (Claims[place], $"Form.{nameof(Claims)}[{place}]");
            fields.Unless(claim.IsEmpty || !string.IsNullOrWhiteSpace(claim.Type), $"{name}.{nameof(claim.Type)}", "Skriv, hvad oplysningen hedder.");
            fields.Unless(claim.IsEmpty || !string.IsNullOrWhiteSpace(claim.Value), $"{name}.{nameof(claim.Value)}", "Skriv den værdi, der giver rollen.");
            fields.Unless(claim.IsEmpty || kind.ClaimableRoles().Contains(claim.Role.GetValueOrDefault((Role)(-1))), $"{name}.{nameof(claim.Role)}", "Vælg en rolle.");
        }
    }

    public void WriteTo(IdentityProvider provider, OrganisationKind kind)
    {
        ArgumentNullException.ThrowIfNull(provider);
        (provider.Authority, provider.ClientId, provider.AsksForSecondFactor, provider.IsOn) = (Authority.Trim(), ClientId.Trim(), AsksForSecondFactor, IsOn);
        provider.TakeDomains(DomainNames);
        provider.TakeRoleClaims([.. Claims.Where(claim => !claim.IsEmpty).Select(claim => (claim.Type!.Trim(), claim.Value!.Trim(), claim.Role.GetValueOrDefault()))], kind);
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)+$")]
    private static partial Regex DomainPattern();
}

/// <summary>A claim that gives a role.</summary>
public sealed class RoleClaimForm
{
    [Display(Name = "Oplysning (claim)")]
    [StringLength(RoleClaim.TypeMaxLength, ErrorMessage = "Det må højst være {1} tegn.")]
    public string? Type { get; set; }

    [Display(Name = "Værdi")]
    [StringLength(RoleClaim.ValueMaxLength, ErrorMessage = "Det må højst være {1} tegn.")]
    public string? Value { get; set; }

    [Display(Name = "Rolle")]
    public Role? Role { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Type) && string.IsNullOrWhiteSpace(Value) && Role is null;
}

/// <summary>An organisation's login.</summary>
/// <param name="Form">As typed.</param>
/// <param name="OrganisationId">Whose.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Roles">Those that claims may give.</param>
/// <param name="IsNew">There is none yet.</param>
/// <param name="AnswerAddress">Where the login sends people back to; null while the portal does not know its own address.</param>
public sealed record LoginPage(LoginForm Form, Guid OrganisationId, string Organisation, IReadOnlyList<Role> Roles, bool IsNew, Uri? AnswerAddress)
{
    /// <summary>As many empty rows as one fills in at a time.</summary>
    public const int EmptyRows = 3;

    public IReadOnlyList<Crumb> Trail => [new("Organisationer", "/administration/organisationer"), new(Organisation, $"/administration/organisationer/{OrganisationId}"), new("Login")];
}
