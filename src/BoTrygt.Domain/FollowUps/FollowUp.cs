using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.FollowUps;

/// <summary>How it goes with an initiative in a round (opfølgning): asked of its owner, and answered once or corrected.</summary>
public class FollowUp : IBelongToPartnership, IVersioned
{
    public const int ExplanationMaxLength = 1000;
    public const int NextStepMaxLength = 500;
    public const int MostReached = 9_999_999;

    /// <summary>Order of asking.</summary>
    public long Sequence { get; private init; }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RoundId { get; private init; }
    public FollowUpRound Round { get; private init; } = null!;
    public required Guid PartnershipId { get; init; }
    public required Guid InitiativeId { get; init; }
    public Initiative Initiative { get; private init; } = null!;

    /// <summary>The initiative's principle when it was asked, 1 to 4.</summary>
    public required int PrincipleNumber { get; init; }

    /// <summary>Null until it is answered.</summary>
    public Progress? Progress { get; private set; }

    public string Explanation { get; private set; } = "";
    public string NextStep { get; private set; } = "";

    /// <summary>How many have been reached since the initiative began; activity, not effect.</summary>
    public int? Reached { get; private set; }

    /// <summary>UTC; null until it is answered.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }
    public Person? AnsweredBy { get; private init; }

    /// <summary>What was said through the link in a mail; null when it was answered in the workroom.</summary>
    public LinkReply? ByLink { get; private set; }

    /// <summary>The last step taken to get an answer.</summary>
    public NoticeKind? Step { get; private set; }

    /// <summary>The day of that step.</summary>
    public DateOnly? StepOn { get; private set; }

    /// <summary>Changes with every answer and every step, so that of two programs only one takes it.</summary>
    public int Version { get; private set; }

    /// <summary>Not answered, and it can be: as <see cref="FollowUpRows.Waiting"/>. Needs the round and the initiative loaded.</summary>
    public bool IsWaiting => AnsweredAt is null && Round.ClosedAt is null && !Initiative.IsOver;

    public static FollowUp About(Initiative initiative, FollowUpRound round)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        ArgumentNullException.ThrowIfNull(round);
        return new() { InitiativeId = initiative.Id, PartnershipId = initiative.PartnershipId, PrincipleNumber = initiative.PrincipleNumber, Round = round };
    }

    public void Touch() => Version++;

    /// <summary>Answers it, or corrects the answer.</summary>
    /// <param name="answer">How it goes.</param>
    /// <param name="personId">Who says so.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="FollowUpAnswer.BrokenRules"/>; or the round is closed.</exception>
    public void Answer(FollowUpAnswer answer, Guid personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var broken = answer.BrokenRules().ToList();
        BrokenRuleException.Unless(broken.Count == 0, $"An answer breaks {string.Join(", ", broken)}.");
        BrokenRuleException.Unless(Round.ClosedAt is null, "The round is closed.");
        (Progress, Explanation, NextStep, Reached) = (answer.Progress, answer.Explanation, answer.NextStep, answer.Reached);
        (AnsweredAt, AnsweredById, ByLink) = (now, personId, null);
        Touch();
    }

    /// <summary>Answers it through the link in a mail.</summary>
    /// <param name="reply">What was chosen.</param>
    /// <param name="text">What was written, trimmed; needed when help is asked for.</param>
    /// <param name="last">The initiative's last answer before this; null when there is none.</param>
    /// <param name="personId">Whose link it was.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It is answered already; see also <see cref="Answer"/>.</exception>
    public void AnswerByLink(LinkReply reply, string text, FollowUp? last, Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(AnsweredAt is null, "It is answered already.");
        Answer(Meaning(reply, text, last), personId, now);
        ByLink = reply;
    }

    /// <summary>What a reply says as an answer. Unchanged means the last status, with the words that explained it.</summary>
    /// <exception cref="BrokenRuleException">Unchanged, and there is no last status: see <see cref="LinkReplies.CanFollow"/>.</exception>
    public static FollowUpAnswer Meaning(LinkReply reply, string text, FollowUp? last)
    {
        var (nextStep, reached) = (last?.NextStep ?? "", last?.Reached);
        return reply switch
        {
            LinkReply.NeedsHelp => new(FollowUps.Progress.NeedsAttention, text, nextStep, reached),
            LinkReply.Unchanged when last?.Progress is { } progress => new(progress, text.Length > 0 ? text : last.Explanation, nextStep, reached),
            LinkReply.Unchanged => throw new BrokenRuleException("There is no last status that could be unchanged."),
            _ => new(FollowUps.Progress.OnTrack, text, nextStep, reached),
        };
    }

    /// <summary>The step that is to be taken on a day; null when it is answered, or none has come since the last.</summary>
    public NoticeKind? NextStepOn(DateOnly day) =>
        AnsweredAt is not null || Round.ClosedAt is not null || StepOn >= day ? null : FollowUpLadder.Next(Step, Round.OpenedOn, Round.DueOn, day);

    public void Take(NoticeKind step, DateOnly day)
    {
        (Step, StepOn) = (step, day);
        Touch();
    }
}
