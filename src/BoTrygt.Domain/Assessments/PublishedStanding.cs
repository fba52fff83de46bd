using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Assessments;

/// <summary>
/// What citizens read of how a partnership works with a principle: one plain sentence, which somebody with the right to
/// show it has approved. It stays as it was approved until somebody approves another or takes it away.
/// </summary>
public class PublishedStanding : IBelongToPartnership, IVersioned
{
    public const int SentenceMaxLength = 240;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>1 to 4; a partnership has one sentence about each.</summary>
    public required int PrincipleNumber { get; init; }

    public string Sentence { get; private set; } = "";

    /// <summary>Where the principle stood when it was approved; null when it had no level yet.</summary>
    public Level? Level { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ApprovedAt { get; private set; }

    public Guid ApprovedById { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public bool IsDemo { get; private set; }

    public int Version { get; private set; }

    public void Touch() => Version++;

    /// <summary>Somebody approves a sentence.</summary>
    /// <param name="sentence">Trimmed.</param>
    /// <param name="level">Where the principle stands now; null when it has no level.</param>
    /// <param name="personId">Who approves it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="isDemo">It is made up.</param>
    /// <exception cref="BrokenRuleException">There are no words, or too many.</exception>
    public void Approve(string sentence, Level? level, Guid personId, DateTime now, bool isDemo = false)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        BrokenRuleException.Unless(sentence.Length is > 0 and <= SentenceMaxLength, "A sentence needs words, and not too many.");
        (Sentence, Level, ApprovedById, ApprovedAt, IsDemo) = (sentence, level, personId, now, isDemo);
    }

    /// <summary>The principle stands lower than when the sentence was approved: it may promise too much.</summary>
    /// <param name="now">Where it stands; null when it has no level.</param>
    public bool PromisesMoreThan(Level? now) => Level is { } then && (now is null || now < then);
}
