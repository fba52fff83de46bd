namespace BoTrygt.Domain.Access;

/// <summary>Which roles each kind of organisation gives.</summary>
public static class OrganisationRoles
{
    private static readonly Dictionary<OrganisationKind, Role[]> Table = new()
    {
        [OrganisationKind.Municipality] = [Role.MunicipalityCoordinator, Role.Reader],
        [OrganisationKind.Police] = [Role.PoliceCoordinator, Role.PoliceOfficer, Role.Reader],
        [OrganisationKind.BoTrygt] = [Role.Administrator, Role.Secretariat, Role.Consultant, Role.Reader],
        [OrganisationKind.CivilSociety] = [Role.CivilSocietyContributor],
    };

    /// <summary>The roles, the one that keeps the organisation running first.</summary>
    public static IReadOnlyList<Role> Roles(this OrganisationKind kind) => Table[kind];

    /// <summary>At least one person always holds it, once somebody does.</summary>
    public static Role KeyRole(this OrganisationKind kind) => Table[kind][0];
}
