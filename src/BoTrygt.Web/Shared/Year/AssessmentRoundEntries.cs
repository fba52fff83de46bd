using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>When the parties say how far the partnerships are: the rounds that were opened, and those that will be.</summary>
internal static class AssessmentRoundEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var rounds = await question.Db.AssessmentRounds.AsNoTracking().AllowedTo(question.Rights, Permission.ReadPlan)
            .Where(round => question.PlaceIds.Contains(round.PartnershipId) && round.OpenedOn <= question.To && round.DueOn >= question.From)
            .OrderBy(round => round.OpenedOn).ThenBy(round => round.Id).Take(YearQuestion.MostOfAKind)
            .Select(round => new { round.PartnershipId, Round = new ExpectedRound(round.PeriodStartsOn, round.OpenedOn, round.DueOn) })
            .ToListAsync(cancellation);
        var opened = rounds.Select(row => Of(question.Places[row.PartnershipId], row.Round, isExpected: false));
        var readers = question.Places.Values.Where(place => question.Rights.To(Permission.ReadPlan).CoversAllOf(place.PartnershipId));
        var expected = readers.SelectMany(place => AssessmentRound.Expected(question.Today, question.To).Select(round => Of(place, round, isExpected: true)));
        return [.. opened.Concat(expected.Where(entry => entry.Touches(question.From, question.To)))];
    }

    /// <summary>A round that was expected is the same entry when it has opened.</summary>
    private static CalendarEntry Of(EntryPlace place, ExpectedRound round, bool isExpected) => new()
    {
        Kind = EntryKind.AssessmentRound,
        Key = $"assessment-{place.PartnershipId}-{round.PeriodStartsOn:yyyyMMdd}",
        SubjectId = place.PartnershipId,
        Title = $"Vurdering, {AssessmentWords.HalfYear(round.PeriodStartsOn)}",
        FirstDay = round.OpensOn,
        LastDay = round.DueOn,
        Place = place,
        IsExpected = isExpected,
        ChangedAt = round.PeriodStartsOn.BeginsAtUtc(),
        Revision = isExpected ? 0 : 1,
    };
}
