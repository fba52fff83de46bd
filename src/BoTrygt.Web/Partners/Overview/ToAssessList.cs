using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What waits for the parties that I answer for in the assessments: answers, evidence to confirm, evidence that ends.</summary>
internal static class ToAssessList
{
    /// <summary>Four statements, and none for those who answer for nobody. What is due first comes first.</summary>
    public static async Task<IReadOnlyList<ToAssessRow>> ReadToAssessAsync(this BoTrygtDb db, SignedInPerson me, IReadOnlyList<PartnershipInReach> partnerships, DateOnly today, CancellationToken cancellation)
    {
        var parties = partnerships.ToDictionary(partnership => partnership.Id, partnership => me.Rights.PartiesFor(Permission.AssessPrinciples, partnership.Id));
        var ids = parties.Where(own => own.Value.Count > 0).Select(own => own.Key).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rounds = await db.AssessmentRounds.Where(round => round.ClosedAt == null && ids.Contains(round.PartnershipId)).Select(round => new { round.Id, round.PartnershipId, round.DueOn, Statements = round.Rubric.Statements.Count }).ToListAsync(cancellation);
        var roundIds = rounds.ConvertAll(round => round.Id);
        var answers = (await db.AssessmentAnswers.Where(answer => roundIds.Contains(answer.RoundId)).GroupBy(answer => new { answer.RoundId, answer.OrganisationId }).Select(own => new { own.Key, Count = own.Count() }).ToListAsync(cancellation)).ToDictionary(own => own.Key, own => own.Count);
        var toConfirm = (await db.Evidence.Waiting(today).Where(evidence => ids.Contains(evidence.PartnershipId) && evidence.AddedById != me.PersonId).GroupBy(evidence => new { evidence.PartnershipId, evidence.OwnerOrganisationId })
            .Select(own => new { own.Key.PartnershipId, own.Key.OwnerOrganisationId, Count = own.Count() }).ToListAsync(cancellation)).ToLookup(own => own.PartnershipId);
        var ending = (await db.Evidence.EndingSoon(today).Where(evidence => ids.Contains(evidence.PartnershipId)).Select(evidence => new { evidence.PartnershipId, evidence.OwnerOrganisationId, evidence.LastsUntil }).ToListAsync(cancellation)).ToLookup(evidence => evidence.PartnershipId);
        return
        [
            .. partnerships.Where(partnership => ids.Contains(partnership.Id)).Select(partnership =>
            {
                var own = parties[partnership.Id];
                var round = rounds.Find(one => one.PartnershipId == partnership.Id && own.Any(party => answers.GetValueOrDefault(new { RoundId = one.Id, OrganisationId = party }) < one.Statements));
                var mine = ending[partnership.Id].Where(evidence => own.Contains(evidence.OwnerOrganisationId)).ToList();
                return new ToAssessRow(
                    partnership.Name, AssessmentAddresses.Of(partnership.Slug), round?.DueOn,
                    toConfirm[partnership.Id].Where(evidence => own.Any(party => party != evidence.OwnerOrganisationId)).Sum(evidence => evidence.Count),
                    mine.Count, mine.Count > 0 ? mine.Min(evidence => evidence.LastsUntil) : null);
            }).Where(row => row.HasAny).OrderBy(row => row.FirstDay),
        ];
    }
}

/// <param name="Partnership">Its name.</param>
/// <param name="Address">The page of its assessment.</param>
/// <param name="AnswerBy">The day by which my party is to answer; null when it has.</param>
/// <param name="ToConfirm">How much evidence of others I may confirm.</param>
/// <param name="Ending">How much evidence of my party ends soon.</param>
/// <param name="EndsOn">When the first of it does; null when none does.</param>
public sealed record ToAssessRow(string Partnership, string Address, DateOnly? AnswerBy, int ToConfirm, int Ending, DateOnly? EndsOn)
{
    public bool HasAny => AnswerBy is not null || ToConfirm > 0 || Ending > 0;

    /// <summary>What waits to be confirmed has no day, and comes last.</summary>
    public DateOnly FirstDay => new[] { AnswerBy, EndsOn }.OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Min();

    public bool IsLateOn(DateOnly today) => AnswerBy < today;

    public string What(DateOnly today) => $"{string.Join(". ", Parts(today))}.";

    private IEnumerable<string> Parts(DateOnly today)
    {
        if (AnswerBy is { } day)
        {
            yield return day < today ? $"Jeres svar skulle være kommet {day.InDanish()}" : $"Jeres svar mangler, senest {day.InDanish()}";
        }

        if (ToConfirm > 0)
        {
            yield return ToConfirm == 1 ? "Ét stykke dokumentation venter på, at I bekræfter" : $"{ToConfirm} stykker dokumentation venter på, at I bekræfter";
        }

        if (EndsOn is { } ends)
        {
            yield return Ending == 1 ? $"Dokumentation udløber {ends.InDanish()}" : $"{Ending} stykker dokumentation udløber, det første {ends.InDanish()}";
        }
    }
}
