using BoTrygt.Database.Seed;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>Each half-year all parties assess the partnership, and once a year they show each other what it is built on.</summary>
internal sealed class GeneratedAssessments(Scene scene, GenerationTexts texts, Plan plan, DateOnly today)
{
    public async Task WriteAsync()
    {
        var rubric = await scene.Db.Rubrics.Include(one => one.Statements).OrderBy(one => one.Number).FirstAsync();
        var latest = await scene.Db.AssessmentRounds.Where(round => round.PartnershipId == scene.Partnership.Id).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync();
        foreach (var expected in AssessmentRound.Expected(plan.StartsOn.AddDays(-1), plan.EndsOn).Where(one => one.OpensOn <= today))
        {
            var round = AssessmentRound.Open(scene.Partnership.Id, rubric, latest, expected.OpensOn, scene.StandForNobody(expected.OpensOn));
            scene.Db.Add(round);
            await scene.SaveAsync();
            await AnswerAsync(round, expected.OpensOn);
            latest = round;
        }
    }

    private async Task AnswerAsync(AssessmentRound round, DateOnly day)
    {
        var level = 1 + scene.Random.Next(3);
        foreach (var team in scene.Teams)
        {
            day = day.AddWorkingDays(4);
            if (day > today)
            {
                return;
            }

            var by = By(team, day);
            round.Answer(by, round.Rubric.Statements.ToDictionary(statement => statement.Id, _ => (Level)Math.Clamp(level + (scene.Random.Next(9) == 0 ? 1 : 0), 1, 4)), scene.Parties);
            await scene.SaveAsync();
        }

        await AgreeAsync(round, (Level)level, day.AddWorkingDays(5));
        await ShowAsync(round, (Level)(level + 1), day.AddWorkingDays(6));
    }

    private async Task AgreeAsync(AssessmentRound round, Level level, DateOnly day)
    {
        if (day > today)
        {
            return;
        }

        var by = By(scene.Municipality, day);
        foreach (var statementId in round.Differences(scene.Parties))
        {
            round.Agree(statementId, level, DemoAssessments.Note, by, scene.Parties);
        }

        await scene.SaveAsync();
    }

    /// <summary>Once a year each party shows a third of the statements, and another party looks at it.</summary>
    private async Task ShowAsync(AssessmentRound round, Level level, DateOnly day)
    {
        if (day.AddWorkingDays(2) > today || round.PeriodStartsOn.Month != 1)
        {
            return;
        }

        var shown = new List<Evidence>();
        foreach (var (index, team) in scene.Teams.Index())
        {
            var now = scene.Stand(day, team);
            shown.AddRange(round.Rubric.Statements.Where((_, number) => number % scene.Teams.Count == index).Select(statement => Shown(statement, level, team, now)));
            scene.Db.AddRange(shown.Where(one => one.OwnerOrganisationId == team.OrganisationId));
            await scene.SaveAsync();
        }

        foreach (var (index, team) in scene.Teams.Index())
        {
            var (next, now) = (scene.Teams[(index + 1) % scene.Teams.Count], scene.Stand(day.AddWorkingDays(2), team));
            shown.FindAll(one => one.OwnerOrganisationId == next.OrganisationId).ForEach(one => one.Confirm(team.OrganisationId, team.Spokesperson.PersonId, now));
            await scene.SaveAsync();
        }
    }

    private Evidence Shown(RubricStatement statement, Level level, Team team, DateTime now)
    {
        var (kind, words) = texts.Evidence[statement.Key];
        var initiative = kind == EvidenceKind.Initiative ? plan.Initiatives.FirstOrDefault(one => one.PrincipleNumber == statement.PrincipleNumber) : null;
        return Evidence.Add(new(statement.Key, level, kind, words, initiative?.Id), scene.Partnership.Id, team.OrganisationId, team.Spokesperson.PersonId, now);
    }

    private SaidBy By(Team team, DateOnly day)
    {
        var now = scene.Stand(day, team);
        return new(team.OrganisationId, team.Spokesperson.PersonId, now);
    }
}
