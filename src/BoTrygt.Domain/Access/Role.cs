namespace BoTrygt.Domain.Access;

/// <summary>What a membership lets a person do; the table is <see cref="RoleRights"/>.</summary>
public enum Role
{
    Reader,
    CivilSocietyContributor,
    MunicipalityCoordinator,
    PoliceOfficer,
    PoliceCoordinator,
    Consultant,
    Secretariat,
    Administrator,
}
