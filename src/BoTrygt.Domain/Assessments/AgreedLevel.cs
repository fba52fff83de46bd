using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Assessments;

/// <summary>The level that the parties agree on for a statement in a round.</summary>
public class AgreedLevel : IBelongToPartnership
{
    public const int NoteMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>The statement, in whichever version of the rubric.</summary>
    public required string StatementKey { get; init; }

    /// <summary>1 to 4.</summary>
    public required int PrincipleNumber { get; init; }

    public required Level Level { get; init; }

    /// <summary>What they talked about; empty when all said the same.</summary>
    public required string Note { get; init; }

    /// <summary>Who wrote it down; null when all said the same.</summary>
    public Guid? AgreedById { get; init; }

    public Person? AgreedBy { get; private init; }

    /// <summary>The party that wrote it down; null when all said the same.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AgreedAt { get; init; }

    public DateOnly AgreedOn => AgreedAt.DayInDenmark();

    internal static AgreedLevel In(AssessmentRound round, RubricStatement statement, Level level, string note, SaidBy? by, DateTime now) => new()
    {
        RoundId = round.Id,
        PartnershipId = round.PartnershipId,
        StatementId = statement.Id,
        StatementKey = statement.Key,
        PrincipleNumber = statement.PrincipleNumber,
        Level = level,
        Note = note,
        AgreedById = by?.PersonId,
        OrganisationId = by?.OrganisationId,
        AgreedAt = now,
    };
}
