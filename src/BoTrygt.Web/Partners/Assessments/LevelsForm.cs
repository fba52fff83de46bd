using BoTrygt.Domain.Assessments;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>A party's levels under one principle.</summary>
public sealed class LevelsForm
{
    /// <summary>The party that is answered for.</summary>
    public Guid? PartyId { get; set; }

    /// <summary>The round that the person saw: another one may have opened meanwhile.</summary>
    public Guid? RoundId { get; set; }

    /// <summary>The level of each statement, by its id.</summary>
    public Dictionary<Guid, Level?> Levels { get; set; } = [];

    public Level? Of(RubricStatement statement) => Levels.GetValueOrDefault(statement.Id);
}
