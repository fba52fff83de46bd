using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Assessments;

/// <summary>What one party says about one statement in a round.</summary>
public class AssessmentAnswer : IBelongToPartnership
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>The party that says it.</summary>
    public required Guid OrganisationId { get; init; }

    public Level Level { get; private set; }
    public Guid AnsweredById { get; private set; }
    public Person AnsweredBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public DateTime AnsweredAt { get; private set; }

    internal static AssessmentAnswer In(AssessmentRound round, RubricStatement statement, Level level, SaidBy by)
    {
        var answer = new AssessmentAnswer { RoundId = round.Id, PartnershipId = round.PartnershipId, StatementId = statement.Id, OrganisationId = by.OrganisationId };
        answer.Correct(level, by);
        return answer;
    }

    internal void Correct(Level level, SaidBy by) => (Level, AnsweredById, AnsweredAt) = (level, by.PersonId, by.At);
}
