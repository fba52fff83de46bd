using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A meeting as it is stored.</summary>
/// <param name="Meeting">Whole.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Become">What its decisions have become, by decision.</param>
/// <param name="Attachments">Its files.</param>
/// <param name="MayRun">The person plans, runs and minutes it.</param>
/// <param name="OnlySuggests">The person asks for items, and does no more.</param>
/// <param name="Now">UTC.</param>
public sealed record MeetingPage(Meeting Meeting, PartnershipHead Partnership, IReadOnlyDictionary<Guid, Outcome> Become, AttachmentList Attachments, bool MayRun, bool OnlySuggests, DateTime Now)
{
    /// <summary>An item that is asked for, as typed.</summary>
    public SuggestionForm Form { get; init; } = new();

    public MeetingState State => Meeting.StateAt(Now);

    /// <summary>styregruppemøde den 3. november 2026 …</summary>
    public string When => MeetingWords.When(Meeting.BeginsAt, Meeting.EndsAt);

    public bool HasMinutes => Meeting.ClosedAt is not null || (State == MeetingState.Held && Meeting.HasRecord);

    public bool MayWrite => MayRun && Meeting.CanMinute(Now);

    public bool MaySuggest => OnlySuggests && Meeting.CanSuggest(Now);

    /// <summary>Those who are of a party or an association first, in the order of their organisations; guests last.</summary>
    public IEnumerable<Attendee> Attendees => InOrder(Meeting.Attendees);

    public IEnumerable<Decision> DecisionsUnder(AgendaItem item) => Meeting.Decisions.Where(decision => decision.ItemId == item.Id).OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.Id);

    /// <summary>The items about which nothing was said or decided.</summary>
    public IEnumerable<AgendaItem> WithoutMinutes => Meeting.Agenda.Where(item => item.Minutes.Length == 0 && !DecisionsUnder(item).Any());

    public IEnumerable<Attendee> With(Presence presence) => Attendees.Where(attendee => attendee.Presence == presence);

    /// <summary>The pages above one about this meeting.</summary>
    public IReadOnlyList<Crumb> Trail(string name) => [.. Above(), new(Meeting.Subject, MeetingAddresses.Meeting(Meeting.Id)), new(name)];

    public IReadOnlyList<Crumb> Trail() => [.. Above(), new(Meeting.Subject)];

    public static IEnumerable<Attendee> InOrder(IEnumerable<Attendee> attendees) => attendees
        .OrderBy(attendee => attendee.PostId is null).ThenBy(attendee => attendee.Organisation, DanishOrder.Comparer).ThenBy(attendee => attendee.Title, DanishOrder.Comparer).ThenBy(attendee => attendee.Name, DanishOrder.Comparer);

    private IEnumerable<Crumb> Above() => [new(Partnership.Name, PlanAddresses.Partnership(Partnership.Slug)), new("Møder", MeetingAddresses.Of(Partnership.Slug))];
}

/// <summary>What a decision has become.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Words">What it is, and how far.</param>
public sealed record Outcome(string Address, string Words)
{
    public static Outcome OfInitiative(Guid id, string title, InitiativeStatus status) => new(PlanAddresses.Initiative(id), $"Indsatsen »{title}«, {status.InDanish().ToLowerInvariant()}");

    public static Outcome OfRequest(Guid id, string initiative, RequestState state) => new(FollowUpAddresses.Request(id), $"Anmodning til »{initiative}«, {state.InDanish().ToLowerInvariant()}");
}
