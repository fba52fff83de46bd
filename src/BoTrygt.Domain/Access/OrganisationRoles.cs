namespace BoTrygt.Domain.Access;

/// <summary>Which roles each kind of organisation gives.</summary>
public static class OrganisationRoles
{
    private static readonly Dictionary<OrganisationKind, Role[]> Table = new()
    {
        [OrganisationKind.Municipality] = [Role.MunicipalityCoordinator, Role.LocalEditor, Role.Signatory, Role.DeputySignatory, Role.Reader],
        [OrganisationKind.Police] = [Role.PoliceCoordinator, Role.PoliceOfficer, Role.Signatory, Role.DeputySignatory, Role.Reader],
        [OrganisationKind.BoTrygt] = [Role.Administrator, Role.Secretariat, Role.Consultant, Role.NationalEditor, Role.Reviewer, Role.Signatory, Role.DeputySignatory, Role.Reader],
        [OrganisationKind.CivilSociety] = [Role.CivilSocietyContributor],
    };

    /// <summary>The roles, the one that keeps the organisation running first.</summary>
    public static IReadOnlyList<Role> Roles(this OrganisationKind kind) => Table[kind];

    /// <summary>It lets its holder sign for the organisation, so that nobody else gives it.</summary>
    public static bool Signs(this Role role) => role is Role.Signatory or Role.DeputySignatory;

    /// <summary>The roles of those who coordinate and sign for a kommune, its police and Bo trygt.</summary>
    public static IReadOnlyList<Role> RolesOfParties { get; } = [Role.MunicipalityCoordinator, Role.PoliceCoordinator, Role.Signatory, Role.DeputySignatory];

    /// <summary>The roles that an organisation's login may give by itself: a person gives the right to sign, and to administer the portal.</summary>
    public static IReadOnlyList<Role> ClaimableRoles(this OrganisationKind kind) => [.. kind.Roles().Where(role => !role.Signs() && role != Role.Administrator)];

    /// <summary>What its holder can do is worth more than a password that somebody has found out.</summary>
    public static bool NeedsSecondFactor(this Role role) => role is not (Role.Reader or Role.CivilSocietyContributor);

    /// <summary>At least one person of a party always holds it, once somebody does.</summary>
    public static Role KeyRole(this OrganisationKind kind) => Table[kind][0];
}
