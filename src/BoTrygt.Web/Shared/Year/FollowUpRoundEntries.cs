using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Year;

/// <summary>When the partnerships ask how it goes: the rounds that were opened, and those that will be.</summary>
internal static class FollowUpRoundEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(YearQuestion question, CancellationToken cancellation)
    {
        var rounds = await question.Db.FollowUpRounds.AsNoTracking().AllowedTo(question.Rights, Permission.ReadPlan)
            .Where(round => question.PlaceIds.Contains(round.PartnershipId) && round.OpenedOn <= question.To && round.DueOn >= question.From)
            .OrderBy(round => round.OpenedOn).ThenBy(round => round.Id).Take(YearQuestion.MostOfAKind)
            .Select(round => new { round.PartnershipId, round.Rhythm, round.PeriodStartsOn, round.OpenedOn, round.DueOn })
            .ToListAsync(cancellation);
        var rhythms = await question.Db.Partnerships.AsNoTracking().AllowedTo(question.Rights, Permission.ReadPlan)
            .Where(partnership => question.PlaceIds.Contains(partnership.Id))
            .Select(partnership => new { partnership.Id, partnership.Rhythm, Latest = question.Db.FollowUpRounds.Where(round => round.PartnershipId == partnership.Id).Max(round => (DateOnly?)round.OpenedOn) })
            .ToListAsync(cancellation);
        var opened = rounds.Select(round => Of(question.Places[round.PartnershipId], round.Rhythm, new(round.PeriodStartsOn, round.OpenedOn, round.DueOn), isExpected: false));
        var expected = rhythms.SelectMany(row => FollowUpRound.Expected(row.Rhythm, row.Latest, question.Today, question.To).Select(round => Of(question.Places[row.Id], row.Rhythm, round, isExpected: true)));
        return [.. opened.Concat(expected.Where(entry => entry.Touches(question.From, question.To)))];
    }

    /// <summary>A round that was expected is the same entry when it has opened.</summary>
    private static CalendarEntry Of(EntryPlace place, FollowUpRhythm rhythm, ExpectedRound round, bool isExpected) => new()
    {
        Kind = EntryKind.FollowUpRound,
        Key = $"follow-up-{place.PartnershipId}-{round.PeriodStartsOn:yyyyMMdd}",
        SubjectId = place.PartnershipId,
        Title = $"Opfølgning, {FollowUpWords.Period(rhythm, round.PeriodStartsOn)}",
        FirstDay = round.OpensOn,
        LastDay = round.DueOn,
        Place = place,
        IsExpected = isExpected,
        ChangedAt = round.PeriodStartsOn.BeginsAtUtc(),
        Revision = isExpected ? 0 : 1,
    };
}
