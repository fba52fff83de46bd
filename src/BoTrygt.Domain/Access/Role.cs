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
    /// <summary>Writes a partnership's own news, and adapts national guidance for it.</summary>
    LocalEditor,

    /// <summary>Writes national guidance.</summary>
    NationalEditor,

    /// <summary>Reads what others have written before citizens do.</summary>
    Reviewer,

    Consultant,
    Secretariat,
    Administrator,
}
