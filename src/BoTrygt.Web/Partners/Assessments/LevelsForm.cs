using BoTrygt.Domain.Access;
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

    /// <summary>What stood there when the page was opened.</summary>
    public Dictionary<Guid, Level?> Seen { get; set; } = [];

    /// <summary>The person chose something else than what stood there.</summary>
    public bool Changes(RubricStatement statement) => Of(statement) != Seen.GetValueOrDefault(statement.Id);

    /// <summary>A colleague chose something else meanwhile.</summary>
    /// <param name="statement">About what.</param>
    /// <param name="now">What is stored.</param>
    public bool ConflictsWith(RubricStatement statement, Level? now) => Meanwhile.Differ(Seen.GetValueOrDefault(statement.Id), Of(statement), now);

    /// <summary>The same over what is stored now: what was chosen is kept, and sent again it counts; what only a colleague changed is as it is stored.</summary>
    public LevelsForm Over(IReadOnlyDictionary<Guid, Level?> stored, IEnumerable<RubricStatement> statements) => new()
    {
        PartyId = PartyId,
        RoundId = RoundId,
        Seen = stored.ToDictionary(),
        Levels = statements.ToDictionary(statement => statement.Id, statement => Changes(statement) ? Of(statement) : stored[statement.Id]),
    };

    public Level? Of(RubricStatement statement) => Levels.GetValueOrDefault(statement.Id);
}
