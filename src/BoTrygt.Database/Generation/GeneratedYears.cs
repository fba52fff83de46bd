using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Generation;

/// <summary>Reads who takes part, and has a year of a partnership made up.</summary>
internal sealed class GeneratedYears(GeneratedClock clock, GenerationTexts texts, DateTime now)
{
    /// <summary>The last plan has run for so many months: it has something to look back on, and something left.</summary>
    private const int MonthsIntoLastPlan = 10;

    private readonly Dictionary<(Guid PersonId, DateOnly Day), Digest> _summaries = [];

    /// <summary>The last whole day: today is still to be lived.</summary>
    private readonly DateOnly _today = DateOnly.FromDateTime(now).AddDays(-1);

    /// <summary>Writes a plan and what was done about it.</summary>
    /// <param name="db">Tracks nothing yet.</param>
    /// <param name="partnershipId">Whose.</param>
    /// <param name="back">How many years before the last plan.</param>
    public async Task WriteAsync(BoTrygtDb db, Guid partnershipId, int back)
    {
        // The audit log looks for changes once per save; once more by EF would find the same.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var partnership = await db.Partnerships.Include(row => row.Parties).ThenInclude(party => party.Organisation).ThenInclude(organisation => organisation.Posts).ThenInclude(post => post.Holder).SingleAsync(row => row.Id == partnershipId);
        var startsOn = new DateOnly(_today.Year, _today.Month, 1).AddMonths(-MonthsIntoLastPlan).AddYears(-back);
        var teams = await ReadTeamsAsync(db, partnership);
        var scene = new Scene(db, clock, new Random(int.Parse(partnership.MunicipalityCode, CultureInfo.InvariantCulture) * 10_000 + startsOn.Year), _summaries, partnership, teams);
        var plan = await new GeneratedPlan(scene, texts, startsOn).WriteAsync(await ReadNamesAsync(db, partnership));
        await new GeneratedRounds(scene, texts, plan, _today).WriteAsync();
        db.ChangeTracker.Clear(); // What follows leaves the plan as it is.
        await new GeneratedAssessments(scene, texts, plan, _today).WriteAsync();
        await new GeneratedMeetings(scene, texts, plan, _today).WriteAsync();
        db.ChangeTracker.Clear();
        await new GeneratedArticles(scene, texts, plan.StartsOn, _today).WriteAsync();
    }

    private static async Task<IReadOnlyList<Team>> ReadTeamsAsync(BoTrygtDb db, Partnership partnership)
    {
        var organisations = partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind).ToList();
        var ids = organisations.Select(organisation => organisation.Id).ToList();
        var members = await db.Memberships.AsNoTracking().Where(membership => ids.Contains(membership.OrganisationId)).OrderBy(membership => membership.Id).ToListAsync();
        return [.. organisations.Select(organisation => Team.Of(organisation, members))];
    }

    private static async Task<SnapshotNames> ReadNamesAsync(BoTrygtDb db, Partnership partnership) => new(
        partnership.Name,
        [.. partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind).Select(organisation => new SnapshotParty(Seed.DemoAgreements.WordFor(organisation.Kind), organisation.Name))],
        await db.Principles.ToDictionaryAsync(principle => principle.Number, principle => principle.Name),
        await db.Themes.ToDictionaryAsync(theme => theme.Slug, theme => theme.Name));
}

/// <summary>A party with those who act for it.</summary>
/// <param name="OrganisationId">The party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Spokesperson">Who writes for it.</param>
/// <param name="Signatory">Who signs for it.</param>
internal sealed record Team(Guid OrganisationId, string Name, IReadOnlyList<Post> Posts, Membership Spokesperson, Membership Signatory)
{
    public static Team Of(Organisation organisation, IReadOnlyList<Membership> members)
    {
        var own = members.Where(membership => membership.OrganisationId == organisation.Id).ToList();
        var role = organisation.Kind == OrganisationKind.BoTrygt ? Role.Consultant : organisation.Kind.KeyRole();
        return new(
            organisation.Id, organisation.Name, [.. organisation.Posts.OrderBy(post => post.Title, StringComparer.Ordinal)],
            own.First(membership => membership.Role == role), own.First(membership => membership.Role == Role.Signatory));
    }
}
