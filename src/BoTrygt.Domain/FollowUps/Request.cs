using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.FollowUps;

/// <summary>
/// One party asks another for what an initiative needs (anmodning). The other one answers, accepts with a day, or
/// declines with a reason; whoever asked says when it is done, or withdraws it.
/// </summary>
public class Request : IOwnedByParty, IVersioned
{
    public const int NeedMaxLength = 1000;

    /// <summary>How many years ahead a day may be wished for or promised.</summary>
    public const int LongestYears = 5;

    private const int DaysToAnswer = 5;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }
    public required Guid InitiativeId { get; init; }
    public Initiative Initiative { get; private init; } = null!;

    /// <summary>The party that asks.</summary>
    public required Guid AskingOrganisationId { get; init; }

    public Organisation AskingOrganisation { get; private init; } = null!;

    public required Guid AskedById { get; init; }
    public Person AskedBy { get; private init; } = null!;

    /// <summary>The party that is asked: its people answer.</summary>
    public required Guid OwnerOrganisationId { get; init; }

    public Organisation OwnerOrganisation { get; private init; } = null!;

    /// <summary>What is needed.</summary>
    public required string Need { get; init; }

    /// <summary>The day by which it is needed.</summary>
    public required DateOnly WantedBy { get; init; }

    /// <summary>UTC; the days to answer begin on the day in Denmark.</summary>
    public required DateTime AskedAt { get; init; }

    public RequestState State { get; private set; }

    /// <summary>The day that the asked party promised; null until it accepts.</summary>
    public DateOnly? PromisedBy { get; private set; }

    /// <summary>The last step taken to get an answer, or to get done what was promised.</summary>
    public NoticeKind? Step { get; private set; }

    public DateOnly? StepOn { get; private set; }

    /// <summary>Changes with everything that happens to it.</summary>
    public int Version { get; private set; }

    /// <summary>What was said, the oldest first.</summary>
    public ICollection<RequestReply> Replies { get; } = [];

    public bool IsOpen => State.IsOpen();

    /// <summary>The day by which the asked party answers, or has done what it promised.</summary>
    public DateOnly DueOn => DueBy(State, PromisedBy, WantedBy, AskedAt);

    public void Touch() => Version++;

    /// <summary>As <see cref="DueOn"/>, for lists that read a few columns.</summary>
    public static DateOnly DueBy(RequestState state, DateOnly? promisedBy, DateOnly wantedBy, DateTime askedAt)
    {
        var answerBy = askedAt.DayInDenmark().AddWorkingDays(DaysToAnswer);
        return state == RequestState.Accepted && promisedBy is { } promised ? promised : answerBy < wantedBy ? answerBy : wantedBy;
    }

    /// <summary>A day that can be wished for or promised on a day: not past, and within reason.</summary>
    public static bool CanBeDue(DateOnly? dueOn, DateOnly today) => dueOn >= today && dueOn <= today.AddYears(LongestYears);

    /// <summary>Whether an act says nothing without words.</summary>
    public static bool NeedsWords(RequestAct act) => act is RequestAct.Reply or RequestAct.Decline;

    /// <summary>Asks a party for what an initiative needs.</summary>
    /// <param name="initiative">What it is for.</param>
    /// <param name="asking">The party that asks.</param>
    /// <param name="askedById">Who asks for it.</param>
    /// <param name="asked">The party that is asked: another one.</param>
    /// <param name="need">What is needed, trimmed.</param>
    /// <param name="wantedBy">The day by which it is needed.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="today">In Denmark.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">Nothing is asked for, of nobody, or for a day that cannot be.</exception>
    public static Request Ask(Initiative initiative, Guid asking, Guid askedById, Guid asked, string need, DateOnly wantedBy, IEnumerable<Guid> parties, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        ArgumentNullException.ThrowIfNull(need);
        BrokenRuleException.Unless(need.Length is > 0 and <= NeedMaxLength && CanBeDue(wantedBy, today), "A request needs words and a day.");
        BrokenRuleException.Unless(asked != asking && parties.Contains(asked), "A request needs another party.");
        return new()
        {
            PartnershipId = initiative.PartnershipId,
            InitiativeId = initiative.Id,
            AskingOrganisationId = asking,
            AskedById = askedById,
            OwnerOrganisationId = asked,
            Need = need,
            WantedBy = wantedBy,
            AskedAt = now,
        };
    }

    /// <summary>The asked party may say this now.</summary>
    public bool CanAnswer(RequestAct act) => IsOpen && act is (RequestAct.Reply or RequestAct.Accept or RequestAct.Decline);

    /// <summary>The party that asks may say this now. What nobody has promised is withdrawn rather than done.</summary>
    public bool CanFollow(RequestAct act) => IsOpen && (act is RequestAct.Reply or RequestAct.Withdraw || (act == RequestAct.Complete && State == RequestState.Accepted));

    /// <summary>The asked party answers, accepts or declines.</summary>
    /// <param name="act">What it does.</param>
    /// <param name="text">Why or how, trimmed; needed for an answer and for declining.</param>
    /// <param name="promisedBy">The day it promises; needed for accepting.</param>
    /// <param name="personId">Who says so.</param>
    /// <param name="today">In Denmark.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It cannot be done now, or something is missing.</exception>
    public void Answer(RequestAct act, string text, DateOnly? promisedBy, Guid personId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        BrokenRuleException.Unless(CanAnswer(act), $"{act} is not to be done to a request that is {State}.");
        BrokenRuleException.Unless(act != RequestAct.Accept || CanBeDue(promisedBy, today), "A promise needs a day that can be.");
        if (act == RequestAct.Accept)
        {
            (PromisedBy, Step, StepOn) = (promisedBy, null, null);
        }

        Say(act, text, OwnerOrganisationId, personId, now);
    }

    /// <summary>The party that asks answers, says that it is done, or withdraws it.</summary>
    /// <exception cref="BrokenRuleException">It cannot be done now, or there are no words.</exception>
    public void Follow(RequestAct act, string text, Guid personId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        BrokenRuleException.Unless(CanFollow(act), $"{act} is not to be done to a request that is {State}.");
        Say(act, text, AskingOrganisationId, personId, now);
    }

    /// <summary>The step that is to be taken on a day; null when none is.</summary>
    public NoticeKind? NextStepOn(DateOnly day) => (IsOpen && day.IsWorkingDay() && !(StepOn >= day), Step) switch
    {
        (false, _) => null,
        (_, NoticeKind.RequestToConsultant) => null,
        (_, NoticeKind.RequestLate) => DueOn.AddWorkingDays(DaysToAnswer) <= day ? NoticeKind.RequestToConsultant : null,
        _ => DueOn < day ? NoticeKind.RequestLate : null,
    };

    public void Take(NoticeKind step, DateOnly day)
    {
        (Step, StepOn) = (step, day);
        Touch();
    }

    private void Say(RequestAct act, string text, Guid organisationId, Guid personId, DateTime now)
    {
        BrokenRuleException.Unless(text.Length > 0 || !NeedsWords(act), "There are no words.");
        State = act switch
        {
            RequestAct.Accept => RequestState.Accepted,
            RequestAct.Decline => RequestState.Declined,
            RequestAct.Complete => RequestState.Completed,
            RequestAct.Withdraw => RequestState.Withdrawn,
            _ => State,
        };
        Replies.Add(new RequestReply { RequestId = Id, PartnershipId = PartnershipId, OrganisationId = organisationId, PersonId = personId, Act = act, Text = text, PromisedBy = act == RequestAct.Accept ? PromisedBy : null, WrittenAt = now });
        Touch();
    }
}
