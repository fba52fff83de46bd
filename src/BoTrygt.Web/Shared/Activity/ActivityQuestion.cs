namespace BoTrygt.Web.Shared.Activity;

/// <summary>Which part of what happened one wants to read.</summary>
public sealed record ActivityQuestion
{
    /// <summary>One partnership; null for all that one may read.</summary>
    public Guid? PartnershipId { get; init; }

    /// <summary>UTC: what happened after that; null for all of it.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Without what this person did; null for everybody's doings.</summary>
    public Guid? ExceptPersonId { get; init; }

    /// <summary>The most groups to answer with.</summary>
    public required int Take { get; init; }
}
