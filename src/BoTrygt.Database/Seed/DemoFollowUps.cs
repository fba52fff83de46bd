using System.Globalization;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up rounds of the last year: older ones mostly answered, the open one about half. The same title has the same answers on every machine.</summary>
internal sealed partial class DemoFollowUps(DateTime now, IReadOnlyList<DemoAnswer> answers, ILookup<Guid, Initiative> initiatives)
{
    private const int EarlierRounds = 4;
    private const int OpenSinceDays = 10;

    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var answers = SeedFile.Rows("Demo.answers.csv", csv => new DemoAnswer(
            new(Enum.Parse<Progress>(csv.GetString("progress")), csv.GetString("explanation"), csv.GetString("next_step"), null),
            csv.GetString("fits").Split('|', StringSplitOptions.RemoveEmptyEntries)));
        var initiatives = await db.Initiatives.Where(initiative => initiative.IsDemo).OrderBy(initiative => initiative.Title).Include(initiative => initiative.OwnerPost).ToListAsync();
        var demo = new DemoFollowUps(now, answers, initiatives.ToLookup(initiative => initiative.PartnershipId));
        var partnerships = await db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).ToListAsync();
        foreach (var partnership in partnerships.Where(partnership => demo.HasAny(partnership)))
        {
            demo.Add(db, partnership);
        }
    }

    private bool HasAny(Partnership partnership) => initiatives[partnership.Id].Any();

    private void Add(BoTrygtDb db, Partnership partnership)
    {
        partnership.SteeringMeetingOn = _today.AddDays(-40).OrNextWorkingDay();
        var open = _today.AddDays(-OpenSinceDays).OrNextWorkingDay();
        FollowUpRound? latest = null;
        for (var back = EarlierRounds; back >= 0; back--)
        {
            var day = back == 0 ? open : partnership.Rhythm.PeriodStart(open).AddMonths(-back * partnership.Rhythm.Months()).OrNextWorkingDay();
            latest = FollowUpRound.Open(partnership, latest, initiatives[partnership.Id].Where(initiative => initiative.StartsOn <= day), day, DemoDates.At(day));
            AddEnded(latest, partnership);
            db.Add(latest);
            foreach (var followUp in latest.FollowUps)
            {
                Answer(followUp, latest, back);
            }
        }

        if (latest!.FollowUps.FirstOrDefault(followUp => followUp.Progress == Progress.NeedsAttention) is { } needing)
        {
            db.AddRange(Ask(partnership, InitiativeOf(needing), needing));
        }
    }

    /// <summary>What is done by now was asked about then.</summary>
    private void AddEnded(FollowUpRound round, Partnership partnership)
    {
        foreach (var ended in initiatives[partnership.Id].Where(initiative => initiative.Status == InitiativeStatus.Completed && initiative.StartsOn <= round.DueOn && initiative.EndsOn >= round.OpenedOn))
        {
            round.FollowUps.Add(FollowUp.About(ended, round));
        }
    }

    private void Answer(FollowUp followUp, FollowUpRound round, int back)
    {
        var initiative = InitiativeOf(followUp);
        var chance = initiative.Title.Sum(letter => letter) + (back * 7);
        // Half of the open round has answered, and most of the ones before.
        if (initiative.OwnerPost.HolderId is { } owner && chance % 10 < (back == 0 ? 5 : 9))
        {
            var fitting = answers.Where(answer => answer.Fits(initiative)).ToList();
            followUp.Answer(fitting[chance % fitting.Count].Answer with { Reached = chance % 3 == 0 ? null : ReachedOn(round.OpenedOn, initiative) }, owner, DemoDates.Earlier(DemoDates.At(round.OpenedOn).AddDays(1 + (chance % 9)), now));
        }
        else if (back == 0)
        {
            followUp.Take(NoticeKind.Asked, round.OpenedOn);
        }
    }

    /// <summary>As much of the largest number that is expected as of the time that has gone, a little less; null where nobody is counted.</summary>
    private static int? ReachedOn(DateOnly day, Initiative initiative)
    {
        var expected = Numbers().Matches(initiative.ExpectedReach).Select(number => int.Parse(number.Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        var gone = (day.DayNumber - initiative.StartsOn.DayNumber) / (double)Math.Max(1, initiative.EndsOn.DayNumber - initiative.StartsOn.DayNumber);
        var reached = (int)(expected * Math.Clamp(gone, 0, 1) * (0.75 + (initiative.Title.Length % 20 / 100.0)));
        return reached > 0 ? reached : null;
    }

    [GeneratedRegex(@"[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>The police are asked by the kommune, and Bo trygt where the police ask.</summary>
    private IEnumerable<Request> Ask(Partnership partnership, Initiative initiative, FollowUp followUp)
    {
        var asked = partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind == OrganisationKind.Police ? 0 : 1).First(organisation => organisation.Id != initiative.OwnerOrganisationId);
        yield return new Request
        {
            PartnershipId = partnership.Id,
            InitiativeId = initiative.Id,
            AskingOrganisationId = initiative.OwnerOrganisationId,
            AskedById = followUp.AnsweredById.GetValueOrDefault(),
            OwnerOrganisationId = asked.Id,
            Need = "Én, vi kan aftale det nærmere med, så det kommer videre inden næste møde i styregruppen.",
            WantedBy = _today.AddDays(14).OrNextWorkingDay(),
            AskedAt = followUp.AnsweredAt.GetValueOrDefault(),
        };
    }

    private Initiative InitiativeOf(FollowUp followUp) => initiatives[followUp.PartnershipId].First(initiative => initiative.Id == followUp.InitiativeId);
}

/// <summary>An answer with parts of the titles that it goes with; without any it goes with all.</summary>
internal sealed record DemoAnswer(FollowUpAnswer Answer, IReadOnlyList<string> Titles)
{
    public bool Fits(Initiative initiative) => Titles.Count == 0 || Titles.Any(part => initiative.Title.Contains(part, StringComparison.OrdinalIgnoreCase));
}
