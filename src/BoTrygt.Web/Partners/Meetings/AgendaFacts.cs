using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>What is so in a partnership today, and since when: what an agenda is proposed from.</summary>
public sealed class AgendaFacts(BoTrygtDb db, AgreementFacts agreements, TimeProvider clock)
{
    /// <summary>Before the first meeting what is new is of these months.</summary>
    private const int MonthsBack = 6;

    private const int MostDecisions = 50;

    /// <summary>Thirteen statements, however much there is.</summary>
    /// <param name="meeting">Whose agenda it is for.</param>
    /// <param name="since">UTC: when the last meeting began; null when there was none.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public async Task<IReadOnlyList<AgendaFact>> ReadAsync(Meeting meeting, DateTime? since, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var from = since ?? clock.GetUtcNow().UtcDateTime.AddMonths(-MonthsBack);
        return
        [
            .. await ReadDecisionsAsync(meeting, cancellation),
            .. await ReadAttentionAsync(meeting.PartnershipId, cancellation),
            .. await ReadLateWorkAsync(meeting.PartnershipId, cancellation),
            .. await ReadUnansweredAsync(meeting.PartnershipId, cancellation),
            .. await ReadRequestsAsync(meeting.PartnershipId, from, cancellation),
            .. await ReadNewInitiativesAsync(meeting.PartnershipId, from, cancellation),
            .. await agreements.ReadAsync(meeting.PartnershipId, cancellation),
        ];
    }

    /// <summary>Of earlier meetings of the same group.</summary>
    private async Task<IEnumerable<AgendaFact>> ReadDecisionsAsync(Meeting meeting, CancellationToken cancellation)
    {
        var open = await db.Decisions.Where(decision => decision.PartnershipId == meeting.PartnershipId && decision.MeetingId != meeting.Id && decision.Meeting.Group == meeting.Group && decision.Meeting.BeginsAt < meeting.BeginsAt)
            .Open(db).AsNoTracking().Include(decision => decision.Organisation).Include(decision => decision.Post)
            .OrderByDescending(decision => decision.DecidedAt).Take(MostDecisions).ToListAsync(cancellation);
        return open.Select(decision => AgendaLines.Of(AgendaSource.OpenDecision, decision.Id, decision.DecidedAt, decision.Sentence(), decision.InShort()));
    }

    private async Task<IEnumerable<AgendaFact>> ReadAttentionAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var answers = await db.FollowUps.Asked().Where(followUp => followUp.PartnershipId == partnershipId && (followUp.Progress == Progress.NeedsAttention || followUp.Progress == Progress.Stalled))
            .Select(followUp => new { followUp.InitiativeId, followUp.Initiative.Title, followUp.Progress, followUp.Explanation, followUp.AnsweredAt }).ToListAsync(cancellation);
        return answers.Select(answer => AgendaLines.Of(
            AgendaSource.Attention, answer.InitiativeId, answer.AnsweredAt.GetValueOrDefault(),
            $"»{answer.Title}« {(answer.Progress == Progress.Stalled ? "er gået i stå" : "kræver opmærksomhed")}.", answer.Explanation));
    }

    /// <summary>What ought to have begun or ended, and what has milestones that ought to be reached.</summary>
    private async Task<IEnumerable<AgendaFact>> ReadLateWorkAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var today = clock.Today();
        var overdue = db.Initiatives.Where(Initiative.OverdueOn(today));
        var late = await db.Initiatives.Where(initiative => initiative.PartnershipId == partnershipId)
            .Where(initiative => overdue.Any(other => other.Id == initiative.Id)
                || ((initiative.Status == InitiativeStatus.Planned || initiative.Status == InitiativeStatus.Running) && initiative.Milestones.Any(milestone => milestone.DoneOn == null && milestone.DueOn < today)))
            .Select(initiative => new LateInitiative(
                initiative.Id, initiative.Title, initiative.Status, initiative.StartsOn, initiative.EndsOn,
                initiative.Milestones.Where(milestone => milestone.DoneOn == null && milestone.DueOn < today).OrderBy(milestone => milestone.DueOn).Select(milestone => new LateMilestone(milestone.Title, milestone.DueOn)).ToList()))
            .ToListAsync(cancellation);
        return late.Select(initiative => initiative.ToFact(today));
    }

    private async Task<IEnumerable<AgendaFact>> ReadUnansweredAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var today = clock.Today();
        var waiting = await db.FollowUps.Waiting().Where(followUp => followUp.PartnershipId == partnershipId && followUp.Round.DueOn < today)
            .Select(followUp => new { followUp.InitiativeId, followUp.Initiative.Title, followUp.Round.DueOn, Owner = followUp.Initiative.OwnerPost.Title, Organisation = followUp.Initiative.OwnerPost.Organisation.Name }).ToListAsync(cancellation);
        return waiting.Select(followUp => AgendaLines.Of(
            AgendaSource.UnansweredFollowUp, followUp.InitiativeId, AgendaLines.After(followUp.DueOn), $"»{followUp.Title}«: {followUp.Owner}, {followUp.Organisation}, skulle have svaret senest {followUp.DueOn.InDanish()}."));
    }

    private async Task<IEnumerable<AgendaFact>> ReadRequestsAsync(Guid partnershipId, DateTime from, CancellationToken cancellation)
    {
        var today = clock.Today();
        var own = db.Requests.Where(request => request.PartnershipId == partnershipId);
        var open = await own.Open().ToRows(db).ToListAsync(cancellation);
        var declined = own.Where(request => request.State == RequestState.Declined && request.Replies.Any(reply => reply.Act == RequestAct.Decline && reply.WrittenAt >= from));
        var times = await declined.Select(request => new { request.Id, At = request.Replies.Max(reply => reply.WrittenAt) }).ToDictionaryAsync(request => request.Id, request => request.At, cancellation);
        return open.Select(request => AgendaLines.OfOpen(request, today)).Concat((await declined.ToRows(db).ToListAsync(cancellation)).Select(request => AgendaLines.OfDeclined(request, times[request.Id]))).OfType<AgendaFact>();
    }

    private async Task<IEnumerable<AgendaFact>> ReadNewInitiativesAsync(Guid partnershipId, DateTime from, CancellationToken cancellation)
    {
        var added = await db.Initiatives.Where(initiative => initiative.PartnershipId == partnershipId && initiative.CreatedAt >= from)
            .Select(initiative => new { initiative.Id, initiative.Title, initiative.CreatedAt, Owner = initiative.OwnerPost.Title, Organisation = initiative.OwnerPost.Organisation.Name }).ToListAsync(cancellation);
        return added.Select(initiative => AgendaLines.Of(AgendaSource.NewInitiative, initiative.Id, initiative.CreatedAt, $"»{initiative.Title}«, som {initiative.Owner}, {initiative.Organisation}, har ansvaret for."));
    }

    private sealed record LateMilestone(string Title, DateOnly DueOn);

    private sealed record LateInitiative(Guid Id, string Title, InitiativeStatus Status, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<LateMilestone> Milestones)
    {
        /// <summary>It became so with the last of what is late.</summary>
        public AgendaFact ToFact(DateOnly today)
        {
            DateOnly? overdue = Status == InitiativeStatus.Planned && StartsOn < today ? StartsOn : Status == InitiativeStatus.Running && EndsOn < today ? EndsOn : null;
            var last = Milestones.Select(milestone => milestone.DueOn).Append(overdue ?? DateOnly.MinValue).Max();
            return AgendaLines.Of(AgendaSource.LateWork, Id, AgendaLines.After(last), $"»{Title}«{Overdue()}", OfMilestones());

            string Overdue() => overdue is null ? "." : Status == InitiativeStatus.Planned ? $" skulle være begyndt {StartsOn.InDanish()}." : $" skulle være slut {EndsOn.InDanish()}.";
        }

        private string OfMilestones() => Milestones.Count switch
        {
            0 => "",
            1 => $"Milepælen »{Milestones[0].Title}« skulle være nået {Milestones[0].DueOn.InDanish()}.",
            var many => $"{many} milepæle er forsinkede, den ældste fra {Milestones[0].DueOn.InDanish()}.",
        };
    }
}
