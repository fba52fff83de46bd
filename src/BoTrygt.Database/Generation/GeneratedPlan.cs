using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Database.Generation;

/// <summary>A plan that the coordinator writes, looks at twice again, and that all parties sign before it begins.</summary>
internal sealed class GeneratedPlan(Scene scene, GenerationTexts texts, DateOnly startsOn)
{
    private const int InitiativesPerPlan = 41;
    private const int MilestonesPerInitiative = 4;
    private const int DaysToAgree = 30;

    private readonly Plan _plan = new() { PartnershipId = scene.Partnership.Id, StartsOn = startsOn, EndsOn = startsOn.AddYears(1).AddDays(-1), IsDemo = true };

    public async Task<Plan> WriteAsync(SnapshotNames names)
    {
        await DraftAsync();
        await AgreeAsync(names);
        return _plan;
    }

    private async Task DraftAsync()
    {
        scene.Db.Add(_plan);
        var now = scene.Stand(startsOn.AddDays(-DaysToAgree), scene.Municipality);
        for (var number = 0; number < InitiativesPerPlan; number++)
        {
            scene.Db.Add(AddInitiative(texts.Initiatives[scene.Random.Next(texts.Initiatives.Count)], now));
        }

        await scene.SaveAsync();
        foreach (var reach in new[] { "Ca. 100 husstande", "Ca. 120 husstande" })
        {
            now = scene.Stand(DateOnly.FromDateTime(now).AddDays(7), scene.Municipality);
            foreach (var initiative in _plan.Initiatives)
            {
                initiative.Edit(initiative.Content with { ExpectedReach = reach }, _plan, scene.Parties, now);
            }

            await scene.SaveAsync();
        }
    }

    private Initiative AddInitiative(InitiativeTexts words, DateTime now)
    {
        var posts = scene.Teams.SelectMany(team => team.Posts).ToList();
        var owner = posts[scene.Random.Next(posts.Count)];
        var deputy = posts[scene.Random.Next(posts.Count)];
        var start = startsOn.AddDays(scene.Random.Next(14));
        var content = new InitiativeContent(
            words.Principle, words.TitleIn(startsOn.Year), words.Why, words.Themes, PostOf(owner), deputy == owner ? null : PostOf(deputy),
            start, _plan.EndsOn.AddDays(-scene.Random.Next(60)), InitiativeStatus.Planned, words.Reach, words.Outcome, words.PublicTitle, words.PublicText, CivilSocietyAccess.None);
        var initiative = _plan.Add(content, scene.Parties, now);
        for (var number = 1; number <= MilestonesPerInitiative; number++)
        {
            var title = words.Milestones.Length > 0 ? words.Milestones[number % words.Milestones.Length] : "Status på mødet i styregruppen";
            initiative.AddMilestone(title, start.AddMonths(2 * number), _plan, now);
        }

        return initiative;
    }

    private async Task AgreeAsync(SnapshotNames names)
    {
        var day = startsOn.AddDays(-10);
        var now = scene.Stand(day, scene.Municipality);
        var proposal = scene.Db.Add(_plan.Propose(names, scene.Parties, scene.Municipality.Spokesperson.PersonId, day, now)).Entity;
        await scene.SaveAsync();
        foreach (var team in scene.Teams)
        {
            day = day.AddDays(2);
            now = scene.Stand(day, team.Signatory, team.Name);
            scene.Db.Add(_plan.Sign(new Signatory(team.Signatory.PersonId, team.OrganisationId, IsDeputy: false), proposal.Hash, null, scene.Parties, now));
            await scene.SaveAsync();
        }

        foreach (var initiative in _plan.Initiatives.Where(initiative => initiative.CanShow && scene.Random.Next(3) == 0))
        {
            initiative.ShowToCitizens(now);
        }

        scene.Db.ChangeTracker.DetectChanges();
        await scene.SaveAsync();
    }

    private static PostOfParty PostOf(Post post) => new(post.Id, post.OrganisationId);
}
