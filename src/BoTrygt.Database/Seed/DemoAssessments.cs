using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>
/// Made-up assessments of the last half-years, the present one half answered. Levels rise slowly, the parties differ here
/// and there, and of the evidence some waits, some ends soon and some has ended. The same on every machine.
/// </summary>
internal sealed class DemoAssessments(DateTime now, Rubric rubric, IReadOnlyDictionary<string, (EvidenceKind Kind, string Words)> words)
{
    private const int EarlierRounds = 2;
    internal const string Note = "Vi så det forskelligt, fordi politiet regnede med hele kredsen. Vi er enige om at vurdere kommunen alene.";

    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var rubric = await db.Rubrics.Include(one => one.Statements).OrderBy(one => one.Number).FirstAsync();
        var people = (await db.Memberships.Where(membership => membership.Person.Email.EndsWith("@demo.invalid")).OrderBy(membership => membership.Role).ThenBy(membership => membership.Person.Email).ToListAsync())
            .GroupBy(membership => membership.OrganisationId)
            .ToDictionary(own => own.Key, own => (own.FirstOrDefault(membership => RoleRights.Of(membership.Role, Permission.AssessPrinciples) is not null) ?? own.First()).PersonId);
        var initiatives = (await db.Initiatives.Where(initiative => initiative.IsDemo && !initiative.InAmendment).OrderBy(initiative => initiative.Title).Select(initiative => new { initiative.Id, initiative.PartnershipId, initiative.PrincipleNumber }).ToListAsync())
            .ToLookup(initiative => (initiative.PartnershipId, initiative.PrincipleNumber), initiative => initiative.Id);
        var demo = new DemoAssessments(now, rubric, Words());
        var partnerships = await db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).OrderBy(partnership => partnership.MunicipalityCode).ToListAsync();
        foreach (var partnership in partnerships.Where(partnership => initiatives.Any(own => own.Key.PartnershipId == partnership.Id)))
        {
            var parties = partnership.Parties.OrderBy(party => party.Organisation.Kind).Select(party => party.OrganisationId).Where(people.ContainsKey).ToList();
            if (parties.Count == partnership.Parties.Count)
            {
                demo.AddSentences(db, partnership, parties, people);
                demo.Add(db, new(partnership.Id, partnership.Name, parties, people, principle => initiatives[(partnership.Id, principle)].FirstOrDefault()));
            }
        }
    }

    /// <summary>What shows a statement, by its key.</summary>
    internal static Dictionary<string, (EvidenceKind Kind, string Words)> Words() => SeedFile.Rows("Demo.evidence.csv", csv => (Key: csv.GetString("statement"), Kind: Enum.Parse<EvidenceKind>(csv.GetString("kind")), Words: csv.GetString("words")))
        .ToDictionary(row => row.Key, row => (row.Kind, row.Words));

    /// <summary>What citizens read, approved by the kommune.</summary>
    private void AddSentences(BoTrygtDb db, Partnership partnership, List<Guid> parties, Dictionary<Guid, Guid> people)
    {
        foreach (var (_, principle, level, sentence) in SeedFile.Rows("Demo.standings.csv", csv => (Municipality: csv.GetString("municipality"), csv.Parse<int>("principle"), Enum.Parse<Level>(csv.GetString("level")), csv.GetString("sentence"))).Where(row => row.Municipality == partnership.MunicipalityCode))
        {
            var standing = new PublishedStanding { PartnershipId = partnership.Id, PrincipleNumber = principle };
            standing.Approve(sentence, level, people[parties[0]], DemoDates.Earlier(DemoDates.At(_today.AddDays(-20)), now), isDemo: true);
            db.Add(standing);
        }
    }

    private void Add(BoTrygtDb db, Place place)
    {
        AssessmentRound? latest = null;
        for (var back = EarlierRounds; back >= 0; back--)
        {
            var day = AssessmentRound.PeriodStart(_today).AddMonths((-6 * back) + 1).OrNextWorkingDay();
            if (day > _today)
            {
                continue;
            }

            latest = AssessmentRound.Open(place.PartnershipId, rubric, latest, day, DemoDates.At(day));
            Answer(latest, place, back);
            db.Add(latest);
        }

        if (latest is not null)
        {
            db.AddRange(rubric.Statements.SelectMany(statement => Show(statement, place)));
        }
    }

    /// <summary>Earlier rounds were answered by all; in the present one each party has come as far as its place in the row.</summary>
    private void Answer(AssessmentRound round, Place place, int back)
    {
        for (var party = 0; party < place.Parties.Count; party++)
        {
            var answered = rubric.Statements.Where(statement => back > 0 || statement.PrincipleNumber <= 4 - party);
            var by = new SaidBy(place.Parties[party], place.People[place.Parties[party]], DemoDates.Earlier(DemoDates.At(round.OpenedOn.AddDays(9 + (4 * party))), now));
            round.Answer(by, answered.ToDictionary(statement => statement.Id, statement => Said(statement, place, back, party)), place.Parties);
        }

        foreach (var statement in rubric.Statements.Where(statement => round.CanAgree(statement.Id, place.Parties) && (back > 0 || Chance(statement, place) % 2 == 0)))
        {
            round.Agree(statement.Id, Said(statement, place, back, 0), Note, new(place.Parties[0], place.People[place.Parties[0]], DemoDates.Earlier(DemoDates.At(round.OpenedOn.AddDays(25)), now)), place.Parties);
        }
    }

    /// <summary>A principle's statements lie close together and rise slowly; one in nine is seen one level lower by the police.</summary>
    private static Level Said(RubricStatement statement, Place place, int back, int party)
    {
        var chance = Chance(statement, place);
        var reached = 1 + ((place.Name.Sum(letter => letter) + (2 * statement.PrincipleNumber)) % 3);
        var level = reached + (chance % 2) - (back > 0 && (chance + back) % 3 == 0 ? 1 : 0) - (party == 1 && chance % 9 == 3 ? 1 : 0);
        return (Level)Math.Clamp(level, 1, 4);
    }

    /// <summary>What showed it a year ago, and what does now: most still counts, some ends soon, some has ended, some waits.</summary>
    private IEnumerable<Evidence> Show(RubricStatement statement, Place place)
    {
        var chance = Chance(statement, place);
        var first = AssessmentRound.PeriodStart(_today).AddMonths((-6 * EarlierRounds) + 1).AddDays(18);
        if (Said(statement, place, EarlierRounds, party: 0) is var then and > Level.NotStarted)
        {
            yield return Confirmed(statement, place, then, first, chance);
        }

        if (Said(statement, place, back: 0, party: 0) is not (var level and > Level.NotStarted) || chance % 61 == 0 || chance % 67 == 1)
        {
            yield break;
        }

        var added = _today.AddDays(chance % 37 == 2 ? -345 : -10 * (1 + (chance % 28)));
        yield return chance % 59 == 4 ? Added(statement, place, level, added, chance) : Confirmed(statement, place, level, added, chance);
    }

    private Evidence Confirmed(RubricStatement statement, Place place, Level level, DateOnly added, int chance)
    {
        var evidence = Added(statement, place, level, added, chance);
        var other = place.Parties[(chance + 1) % 3];
        evidence.Confirm(other, place.People[other], DemoDates.Earlier(DemoDates.At(added.AddDays(6)), now));
        return evidence;
    }

    private Evidence Added(RubricStatement statement, Place place, Level level, DateOnly added, int chance)
    {
        var (kind, text) = words[statement.Key];
        var author = place.Parties[chance % 3];
        var initiative = kind is EvidenceKind.Initiative or EvidenceKind.FollowUp ? Null(place.InitiativeUnder(statement.PrincipleNumber)) : null;
        return Evidence.Add(new(statement.Key, level, kind, text, initiative), place.PartnershipId, author, place.People[author], DemoDates.At(added));
    }

    private static int Chance(RubricStatement statement, Place place) => (statement.Key + place.Name).Sum(letter => letter);

    private static Guid? Null(Guid id) => id == Guid.Empty ? null : id;

    private sealed record Place(Guid PartnershipId, string Name, IReadOnlyList<Guid> Parties, IReadOnlyDictionary<Guid, Guid> People, Func<int, Guid> InitiativeUnder);
}
