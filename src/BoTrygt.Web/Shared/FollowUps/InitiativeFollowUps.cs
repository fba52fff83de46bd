using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>What was asked about an initiative, who was told, and what was asked of others: for those who read the whole plan.</summary>
/// <param name="Initiative">What it is about.</param>
/// <param name="Rounds">The newest first, with who answered.</param>
/// <param name="Steps">By follow-up, in their order.</param>
/// <param name="Requests">The newest first.</param>
public sealed record InitiativeFollowUps(Initiative Initiative, IReadOnlyList<FollowUp> Rounds, ILookup<long, FollowUpStep> Steps, IReadOnlyList<RequestRow> Requests)
{
    private const int MostRounds = 12;

    /// <summary>The round that can be answered now; null when there is none.</summary>
    public FollowUp? Open => Initiative.IsOver ? null : Rounds.FirstOrDefault(followUp => followUp.Round.ClosedAt is null);

    public IEnumerable<FollowUp> Earlier => Rounds.Where(followUp => followUp != Open);

    /// <summary>Three statements, however much was asked.</summary>
    public static async Task<InitiativeFollowUps> ReadAsync(BoTrygtDb db, Initiative initiative, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(initiative);
        var rounds = await db.FollowUps.AsNoTracking().Where(followUp => followUp.InitiativeId == initiative.Id)
            .Include(followUp => followUp.Round).Include(followUp => followUp.AnsweredBy)
            .OrderByDescending(followUp => followUp.Sequence).Take(MostRounds).ToListAsync(cancellation);
        var steps = await db.Notices.AsNoTracking().Where(notice => notice.InitiativeId == initiative.Id && notice.FollowUpSequence != null)
            .OrderBy(notice => notice.Sequence)
            .Select(notice => new FollowUpStep(notice.FollowUpSequence!.Value, notice.Kind, notice.As, notice.WrittenAt, notice.Person.Name))
            .ToListAsync(cancellation);
        var requests = await db.Requests.Where(request => request.InitiativeId == initiative.Id).OrderByDescending(request => request.AskedAt).ToRows(db).ToListAsync(cancellation);
        return new(initiative, rounds, steps.ToLookup(step => step.FollowUpSequence), requests);
    }
}

/// <summary>That somebody was told, in a step of the reminders.</summary>
/// <param name="FollowUpSequence">Of the follow-up.</param>
/// <param name="Kind">The step.</param>
/// <param name="As">In which capacity.</param>
/// <param name="At">UTC.</param>
/// <param name="Name">Who.</param>
public sealed record FollowUpStep(long FollowUpSequence, NoticeKind Kind, Capacity As, DateTime At, string Name);
