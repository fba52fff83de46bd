using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>A plan is followed up month by month. What would lie after today has not happened.</summary>
internal sealed class GeneratedRounds(Scene scene, GenerationTexts texts, Plan plan, DateOnly today)
{
    private readonly List<Request> _requests = [];

    public async Task WriteAsync()
    {
        var latest = await scene.Db.FollowUpRounds.Where(round => round.PartnershipId == scene.Partnership.Id).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync();
        for (var month = plan.StartsOn; month <= plan.EndsOn && month.OrNextWorkingDay() <= today; month = month.AddMonths(1))
        {
            await MoveOnAsync(month.OrNextWorkingDay());
            latest = await FollowUpAsync(latest, month.OrNextWorkingDay());
        }
    }

    /// <summary>What is to begin begins, and what is to end ends: with the plan at the latest, some of it late.</summary>
    private async Task MoveOnAsync(DateOnly day)
    {
        var now = scene.Stand(day, scene.Municipality);
        foreach (var initiative in plan.Initiatives.Where(initiative => !initiative.IsOver))
        {
            var ends = initiative.EndsOn <= day.AddMonths(1) && (plan.EndsOn <= day.AddMonths(1) || scene.Random.Next(100) < 60);
            var status = ends ? InitiativeStatus.Completed : initiative.StartsOn <= day.AddDays(14) ? InitiativeStatus.Running : initiative.Status;
            if (status != initiative.Status)
            {
                initiative.Become(status, plan, now);
            }
        }

        await scene.SaveAsync();
    }

    /// <summary>A round as the jobs hold it, with answers that come soon, late, or not at all.</summary>
    private async Task<FollowUpRound> FollowUpAsync(FollowUpRound? latest, DateOnly day)
    {
        var round = FollowUpRound.Open(scene.Partnership, latest, plan.Initiatives, day, scene.StandForNobody(day));
        scene.Db.Add(round);
        await scene.SaveAsync();
        var waiting = round.FollowUps.ToList();
        foreach (var step in FollowUpLadder.Steps)
        {
            var on = FollowUpLadder.DayOf(step, round.OpenedOn, round.DueOn);
            var answeredOn = on.AddWorkingDays(2);
            if (on > today || answeredOn.Month != day.Month)
            {
                break; // By then the next round has opened.
            }

            scene.StandForNobody(on);
            waiting.ForEach(followUp => Remind(followUp, step, on));
            await scene.SaveAsync();
            waiting = await AnswerAsync(waiting, answeredOn, isFirst: step == FollowUpLadder.Steps[0]);
        }

        return round;
    }

    /// <summary>The owner hears of it in the summary of that day; where there is none, nobody does.</summary>
    private void Remind(FollowUp followUp, NoticeKind step, DateOnly on)
    {
        followUp.Take(step, on);
        var owner = scene.Teams.SelectMany(team => team.Posts).FirstOrDefault(post => post.Id == InitiativeOf(followUp).OwnerPostId)?.HolderId;
        if (owner is { } personId)
        {
            var notice = Notice.About(followUp, new Recipient(personId, Capacity.Owner), step, scene.Now);
            notice.GoWith(scene.SummaryOf(personId, on));
            scene.Db.Add(notice);
        }
    }

    /// <summary>Each party answers about most of its own.</summary>
    /// <returns>What is not answered.</returns>
    private async Task<List<FollowUp>> AnswerAsync(List<FollowUp> waiting, DateOnly day, bool isFirst)
    {
        if (day > today)
        {
            return waiting;
        }

        foreach (var team in scene.Teams)
        {
            var now = scene.Stand(day, team);
            foreach (var followUp in waiting.Where(one => IsAnsweredBy(team, InitiativeOf(one))))
            {
                Answer(followUp, team, now);
            }

            if (isFirst)
            {
                Work(team, now);
            }

            await scene.SaveAsync();
        }

        return [.. waiting.Where(followUp => followUp.AnsweredAt is null)];
    }

    /// <summary>A post that nobody holds is seldom heard of.</summary>
    private bool IsAnsweredBy(Team team, Initiative initiative) =>
        team.Posts.FirstOrDefault(post => post.Id == initiative.OwnerPostId) is { } owner && scene.Random.Next(100) < (owner.HolderId is null ? 15 : 65);

    private void Answer(FollowUp followUp, Team team, DateTime now)
    {
        followUp.Answer(texts.Answers[scene.Random.Next(texts.Answers.Count)] with { Reached = scene.Random.Next(400) }, team.Spokesperson.PersonId, now);
        if (followUp.Progress == Progress.NeedsAttention && scene.Random.Next(3) == 0)
        {
            var asked = scene.Teams.First(other => other != team);
            var request = Request.Ask(
                InitiativeOf(followUp), team.OrganisationId, team.Spokesperson.PersonId, asked.OrganisationId, "To, der kan være med en aften mellem kl. 17 og 20.",
                DateOnly.FromDateTime(now).AddDays(20), scene.Parties, DateOnly.FromDateTime(now), now);
            _requests.Add(scene.Db.Add(request).Entity);
        }
    }

    /// <summary>What a party writes besides its answers: notes, milestones that are reached, and what becomes of requests.</summary>
    private void Work(Team team, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        foreach (var initiative in plan.Initiatives.Where(initiative => initiative.OwnerOrganisationId == team.OrganisationId && initiative.StartsOn <= day))
        {
            AddNote(initiative, team, now);
            foreach (var milestone in initiative.Milestones.Where(milestone => milestone.IsOverdueOn(day)))
            {
                milestone.DoneOn = milestone.DueOn;
            }
        }

        foreach (var request in _requests.Where(request => request.IsOpen))
        {
            Discuss(request, team, day, now);
        }
    }

    private void AddNote(Initiative initiative, Team team, DateTime now)
    {
        scene.Db.Add(new Note
        {
            InitiativeId = initiative.Id,
            PartnershipId = scene.Partnership.Id,
            AuthorId = team.Spokesperson.PersonId,
            OrganisationId = team.OrganisationId,
            Text = texts.Notes[scene.Random.Next(texts.Notes.Count)],
            WrittenAt = now,
            IsShared = false,
        });
        initiative.Touch(now);
    }

    private static void Discuss(Request request, Team team, DateOnly day, DateTime now)
    {
        if (request.State == RequestState.Open && request.OwnerOrganisationId == team.OrganisationId)
        {
            request.Answer(RequestAct.Accept, "Det kan vi.", day.AddDays(14), team.Spokesperson.PersonId, day, now);
        }
        else if (request.State == RequestState.Accepted && request.AskingOrganisationId == team.OrganisationId)
        {
            request.Follow(RequestAct.Complete, "Tak for hjælpen.", team.Spokesperson.PersonId, now);
        }
    }

    private Initiative InitiativeOf(FollowUp followUp) => plan.Initiatives.First(initiative => initiative.Id == followUp.InitiativeId);
}
