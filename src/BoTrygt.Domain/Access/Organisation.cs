using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Access;

/// <summary>An organisation that people belong to: a municipality's administration, a police district, Bo trygt.</summary>
public class Organisation
{
    public const int NameMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required OrganisationKind Kind { get; init; }

    /// <summary>The municipality it is the administration of; null for the other kinds.</summary>
    public string? MunicipalityCode { get; private init; }

    /// <summary>The police district it is; null for the other kinds.</summary>
    public string? PoliceDistrictCode { get; private init; }

    public static Organisation Of(Municipality municipality) =>
        new() { Name = municipality.OfficialName, Kind = OrganisationKind.Municipality, MunicipalityCode = municipality.Code };

    public static Organisation Of(PoliceDistrict district) =>
        new() { Name = district.Name, Kind = OrganisationKind.Police, PoliceDistrictCode = district.Code };

    public static Organisation BoTrygt() => new() { Name = "Bo trygt", Kind = OrganisationKind.BoTrygt };
}
