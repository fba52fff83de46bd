using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>What the parties have to agree on: signatures that are missing, statements they see differently, evidence that ends.</summary>
public sealed class AgreementFacts(BoTrygtDb db, TimeProvider clock)
{
    /// <summary>Seven statements.</summary>
    public async Task<IReadOnlyList<AgendaFact>> ReadAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var parties = await db.Parties.Where(party => party.PartnershipId == partnershipId).Select(party => new PartyName(party.OrganisationId, party.Organisation.Name)).ToListAsync(cancellation);
        return [.. await ReadSignaturesAsync(partnershipId, parties, cancellation), .. await ReadDifferencesAsync(partnershipId, [.. parties.Select(party => party.Id)], cancellation), .. await ReadEndingAsync(partnershipId, cancellation)];
    }

    private async Task<IEnumerable<AgendaFact>> ReadSignaturesAsync(Guid partnershipId, List<PartyName> parties, CancellationToken cancellation)
    {
        var open = await db.PlanVersions.Where(version => version.PartnershipId == partnershipId && version.State == PlanVersionState.Open)
            .Select(version => new { version.ProposedPlanId, version.ProposedAt, Signed = version.Signatures.Select(signature => signature.OrganisationId).ToList() }).ToListAsync(cancellation);
        var ids = open.ConvertAll(version => version.ProposedPlanId);
        var plans = await db.Plans.WithAmendments().AsNoTracking().Where(plan => ids.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, cancellation);
        var name = (await db.ReadPartnershipHeadAsync(partnershipId, cancellation)).Name;
        return open.Where(version => plans.ContainsKey(version.ProposedPlanId)).Select(version => AgendaLines.Of(
            AgendaSource.Signature, version.ProposedPlanId, version.ProposedAt,
            $"{plans[version.ProposedPlanId].InText(name).Capital()} mangler underskrift fra {DanishLists.InList(parties.Where(party => !version.Signed.Contains(party.Id)).Select(party => party.Name))}."));
    }

    /// <summary>Of the latest round: what all have answered, not alike, and have not agreed on.</summary>
    private async Task<IEnumerable<AgendaFact>> ReadDifferencesAsync(Guid partnershipId, IReadOnlyCollection<Guid> parties, CancellationToken cancellation)
    {
        var round = await db.AssessmentRounds.AsNoTracking().AsSplitQuery().Where(one => one.PartnershipId == partnershipId).OrderByDescending(one => one.PeriodStartsOn)
            .Include(one => one.Answers).Include(one => one.Agreements).FirstOrDefaultAsync(cancellation);
        var differ = round?.Differences(parties) ?? [];
        return round is null || differ.Count == 0 ? [] :
        [
            AgendaLines.Of(
                AgendaSource.Assessment, round.Id, round.ClosedAt ?? round.Answers.Where(answer => differ.Contains(answer.StatementId)).Max(answer => answer.AnsweredAt),
                $"{AssessmentWords.HalfYear(round.PeriodStartsOn)}: parterne har svaret forskelligt på {differ.Count} udsagn og er ikke blevet enige."),
        ];
    }

    private async Task<IEnumerable<AgendaFact>> ReadEndingAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var today = clock.Today();
        var ending = await db.Evidence.EndingSoon(today).Where(evidence => evidence.PartnershipId == partnershipId)
            .Select(evidence => new { evidence.Id, evidence.Words, evidence.LastsUntil }).ToListAsync(cancellation);
        return ending.Select(evidence => AgendaLines.Of(AgendaSource.Evidence, evidence.Id, evidence.LastsUntil.AddDays(-Evidence.DaysToRenew).BeginsAtUtc(), $"»{evidence.Words}« gælder kun til {evidence.LastsUntil.InDanish()}."));
    }

    private sealed record PartyName(Guid Id, string Name);
}
