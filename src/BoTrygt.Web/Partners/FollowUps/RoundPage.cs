using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>How it goes in a partnership.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Slug">The municipality's.</param>
/// <param name="PlanId">The plan of today; null without one.</param>
/// <param name="Round">The open one; null when none has opened yet.</param>
/// <param name="Lines">What it asks about.</param>
/// <param name="Requests">Those that are neither done, declined nor withdrawn.</param>
/// <param name="Charts">One for each principle.</param>
/// <param name="Met">The latest meeting of the steering group; null when there was none.</param>
/// <param name="MayEdit">The person may choose the rhythm.</param>
/// <param name="Today">In Denmark.</param>
public sealed record RoundPage(
    Partnership Partnership, string Slug, Guid? PlanId, FollowUpRound? Round, IReadOnlyList<FollowUpLine> Lines, IReadOnlyList<RequestRow> Requests, IReadOnlyList<ProgressChart> Charts, MeetingRow? Met, bool MayEdit, DateOnly Today)
{
    /// <summary>What has to be talked about first, then what nobody has answered, then the rest.</summary>
    public IEnumerable<FollowUpLine> Sorted => Lines
        .OrderBy(line => line.FollowUp.Progress switch { Progress.Stalled => 0, Progress.NeedsAttention => 1, null => 2, _ => 3 })
        .ThenBy(line => line.FollowUp.PrincipleNumber).ThenBy(line => line.FollowUp.Sequence);

    public int Answered => Lines.Count(line => line.FollowUp.AnsweredAt is not null);

    public int Late => Lines.Count(line => line.IsLateOn(Today));

    public int With(Progress progress) => Lines.Count(line => line.FollowUp.Progress == progress);

    /// <summary>Answered since the last steering meeting.</summary>
    public int AnsweredSince(DateOnly day) => Lines.Count(line => line.FollowUp.AnsweredAt is { } at && at.DayInDenmark() >= day);

    public bool HasHistory => Charts.Count > 0 && Charts[0].Rounds.Count > 0;
}
