using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.Meetings;

/// <param name="Partnership">Whose they are.</param>
/// <param name="Coming">The next first.</param>
/// <param name="Over">Held or cancelled, the latest first: one page of them.</param>
/// <param name="Open">Decisions that are not carried out, the one that is due first first.</param>
/// <param name="MayRun">The person plans meetings.</param>
/// <param name="Pages">Of what is over.</param>
public sealed record MeetingsPage(PartnershipHead Partnership, IReadOnlyList<MeetingRow> Coming, IReadOnlyList<MeetingRow> Over, IReadOnlyList<Decision> Open, bool MayRun, Pager Pages)
{
    /// <summary>UTC.</summary>
    public required DateTime Now { get; init; }

    public required DateOnly Today { get; init; }
}
