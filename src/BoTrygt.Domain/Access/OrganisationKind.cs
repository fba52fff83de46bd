namespace BoTrygt.Domain.Access;

/// <summary>What kind of organisation it is; the first three are the parties of a partnership.</summary>
public enum OrganisationKind
{
    Municipality,
    Police,
    BoTrygt,

    /// <summary>An association that takes part in one partnership: neighbours, house owners, a housing association.</summary>
    CivilSociety,
}
