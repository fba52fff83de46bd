namespace BoTrygt.Domain.Assessments;

/// <summary>What the parties are told of a round.</summary>
public partial class AssessmentRound
{
    /// <summary>So many days before it is due those who have not answered are reminded.</summary>
    public const int DaysToRemind = 7;

    /// <summary>UTC: when the parties were told that it is open; null until they are.</summary>
    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>UTC: when the parties that had not answered were reminded; null until they are.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>How many statements a party has not answered.</summary>
    public int Lacking(Guid organisationId) => Rubric.Statements.Count(statement => Of(organisationId, statement.Id) is null);

    /// <summary>A party has a level to choose for some statement yet.</summary>
    public bool LacksAnswerOf(Guid organisationId) => ClosedAt is null && Lacking(organisationId) > 0;

    /// <summary>The parties are told that it is open, once.</summary>
    public void Announce(DateTime now)
    {
        AnnouncedAt = now;
        Touch();
    }

    /// <summary>Those who have not answered are reminded, once.</summary>
    public void Remind(DateTime now)
    {
        RemindedAt = now;
        Touch();
    }
}
