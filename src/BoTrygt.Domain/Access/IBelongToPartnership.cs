namespace BoTrygt.Domain.Access;

/// <summary>Something of one partnership. Who may do what with it is asked with <see cref="AllowedRows.AllowedTo{T}"/>.</summary>
public interface IBelongToPartnership
{
    Guid PartnershipId { get; }
}

/// <summary>Something of a partnership that one of the parties owns.</summary>
public interface IOwnedByParty : IBelongToPartnership
{
    Guid OwnerOrganisationId { get; }
}

/// <summary>Something of a partnership that can be shared with its associations.</summary>
public interface ISharedWithCivilSociety : IBelongToPartnership
{
    CivilSocietyAccess CivilSociety { get; }
}

/// <summary>Something of one partnership, or of none: then it is national.</summary>
public interface IMayBelongToPartnership
{
    Guid? PartnershipId { get; }
}

/// <summary>Something of one organisation.</summary>
public interface IBelongToOrganisation
{
    Guid OrganisationId { get; }
}
