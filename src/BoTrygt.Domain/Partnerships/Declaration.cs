using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A signed declaration (partnerskabserklæring). A partnership that is renewed has several.</summary>
public class Declaration : IBelongToPartnership
{
    public const int SourceMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PartnershipId { get; private init; }
    public required PartialDate SignedOn { get; init; }

    /// <summary>The last day it holds; null when no source gives one. Never computed from "typically five years".</summary>
    public PartialDate? EndsOn { get; set; }

    /// <summary>Where the dates come from, in Danish.</summary>
    public required string Source { get; set; }
}
