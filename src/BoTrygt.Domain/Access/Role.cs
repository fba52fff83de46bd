namespace BoTrygt.Domain.Access;

/// <summary>What a membership lets a person do; the table is <see cref="RoleRights"/>.</summary>
public enum Role
{
    Reader,

    /// <summary>Signs plans for the own organisation. Only the own organisation gives it.</summary>
    Signatory,

    /// <summary>Signs for the own organisation when whoever does is away.</summary>
    DeputySignatory,

    CivilSocietyContributor,
    MunicipalityCoordinator,
    PoliceOfficer,
    PoliceCoordinator,
    Consultant,
    Secretariat,
    Administrator,
}
