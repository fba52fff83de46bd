using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Roles and kinds of organisation as they are said in Danish.</summary>
public static class AccessWords
{
    /// <summary>»fra 1. juli 2026 til og med 31. juli 2026«.</summary>
    public static string Period(DateOnly from, DateOnly? to) => $"fra {from.InDanish()}{(to is { } last ? $" til og med {last.InDanish()}" : "")}";

    public static string InDanish(this Role role) => role switch
    {
        Role.Reader => "Læser",
        Role.Signatory => "Underskriver",
        Role.DeputySignatory => "Stedfortræder for underskriver",
        Role.CivilSocietyContributor => "Bidragyder fra forening",
        Role.MunicipalityCoordinator => "Kommunekoordinator",
        Role.PoliceOfficer => "Politimedarbejder",
        Role.PoliceCoordinator => "Politikoordinator",
        Role.LocalEditor => "Lokal redaktør",
        Role.NationalEditor => "Redaktør",
        Role.Reviewer => "Korrekturlæser",
        Role.Consultant => "Konsulent",
        Role.Secretariat => "Sekretariat",
        Role.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No Danish word for the role."),
    };

    public static string InDanish(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => "Kommune",
        OrganisationKind.Police => "Politikreds",
        OrganisationKind.BoTrygt => "Bo trygt",
        OrganisationKind.CivilSociety => "Forening",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish word for the kind."),
    };

    public static string InDanishPlural(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => "Kommuner",
        OrganisationKind.Police => "Politikredse",
        OrganisationKind.CivilSociety => "Foreninger",
        _ => kind.InDanish(),
    };

    /// <summary>The roles that the person may give in an organisation.</summary>
    public static IReadOnlyList<Role> RolesToGive(this Rights rights, OrganisationKind kind, Guid organisationId)
    {
        ArgumentNullException.ThrowIfNull(rights);
        return [.. kind.Roles().Where(role => rights.MayGive(role, organisationId))];
    }

    /// <summary>What to say when the person may not give the role in the organisation; null when that is so.</summary>
    public static string? NotToGive(this Rights rights, Organisation organisation, Role role)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return rights.RolesToGive(organisation.Kind, organisation.Id).Contains(role) ? null
            : role.Signs() && organisation.Kind.Roles().Contains(role) ? OnlyOwnGives(organisation.Name)
            : $"{organisation.Name} har ikke den rolle, eller du kan ikke give den.";
    }

    /// <summary>What to say when somebody else's word is asked for.</summary>
    public static string OnlyOwnGives(string organisation) => $"Kun {organisation} selv kan give retten til at skrive under. Bed koordinatoren der om det.";

    /// <summary>Whoever signs for a party works for no other: three parties are three people.</summary>
    public static string WorksForOther(string person, string other, string organisation) => $"{person} hører også til {other} og kan derfor ikke skrive under for {organisation}.";

    /// <summary>What the log tells about who acted, with its roles in Danish.</summary>
    public static string PostInDanish(string actorPost) =>
        Enum.GetValues<Role>().OrderByDescending(role => role.ToString().Length).Aggregate(actorPost, (text, role) => text.Replace($"{role}, ", $"{role.InDanish()}, ", StringComparison.Ordinal));
}
