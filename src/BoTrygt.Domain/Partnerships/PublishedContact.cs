using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A contact as citizens read it: a copy made when a partnership chooses to show it.</summary>
public class PublishedContact : IBelongToPartnership
{
    /// <summary>The contact it is a copy of; one copy at a time.</summary>
    public required Guid ContactPersonId { get; init; }

    public required Guid PartnershipId { get; init; }
    public required string Title { get; set; }
    public required string OrganisationName { get; set; }
    public required string Mailbox { get; set; }

    /// <summary>The holder's name, with consent; else null.</summary>
    public string? PersonName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public required bool IsDemo { get; init; }
}
