using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>What somebody writes about an initiative on the way. It is not edited: a second note corrects the first.</summary>
public class Note : IBelongToPartnership
{
    public const int TextMaxLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid AuthorId { get; init; }
    public Person Author { get; private init; } = null!;

    /// <summary>The organisation the author wrote for.</summary>
    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private init; } = null!;
    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The associations read it where the initiative is shared with them; what they write themselves always is.</summary>
    public required bool IsShared { get; init; }
}
