using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>How far the parties are with the made-up plans: most have signed, some are asked to, one said no, one plan is being amended.</summary>
internal sealed class DemoAgreements
{
    /// <summary>Why a plan of the demo has nothing under a principle, by number.</summary>
    private static readonly string[] Reasons =
    [
        "Samarbejdet fortsætter, som det er aftalt i styregruppen. Der er ikke brug for en ny indsats i perioden.",
        "Borgerne møder emnet i de indsatser, der ligger under de andre principper.",
        "Vi bruger de tekster og plakater, vi allerede har.",
        "Tallene følges på styregruppens møder. Der er ikke brug for en særskilt indsats.",
    ];

    private readonly Dictionary<int, string> _principles;
    private readonly Dictionary<string, string> _themes;
    private readonly ILookup<Guid, Party> _parties;
    private readonly Dictionary<Guid, Guid> _signatories;

    private DemoAgreements(Dictionary<int, string> principles, Dictionary<string, string> themes, ILookup<Guid, Party> parties, Dictionary<Guid, Guid> signatories) =>
        (_principles, _themes, _parties, _signatories) = (principles, themes, parties, signatories);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var parties = await db.Parties.Select(party => new Party(party.PartnershipId, party.Organisation.Kind, party.OrganisationId, party.Organisation.Name)).ToListAsync();
        var signatories = await db.Memberships.Where(membership => membership.Role == Role.Signatory).ToListAsync();
        if (signatories.Count == 0)
        {
            return; // An example database of before there were signatures stays as it is.
        }

        var demo = new DemoAgreements(
            await db.Principles.ToDictionaryAsync(principle => principle.Number, principle => principle.Name),
            await db.Themes.ToDictionaryAsync(theme => theme.Slug, theme => theme.Name),
            parties.OrderBy(party => party.Kind).ToLookup(party => party.PartnershipId),
            signatories.GroupBy(membership => membership.OrganisationId).ToDictionary(own => own.Key, own => own.First().PersonId));
        var partnerships = await db.Partnerships.ToDictionaryAsync(partnership => partnership.MunicipalityCode);
        var plans = (await ReadPlansAsync(db)).ToLookup(plan => plan.PartnershipId);
        foreach (var agreement in SeedFile.Rows("Demo.agreements.csv", Agreement.Of))
        {
            var partnership = partnerships[agreement.Municipality];
            var plan = agreement.IsLastYears ? plans[partnership.Id].First() : plans[partnership.Id].Last();
            demo.Apply(db, plan, partnership.Name, agreement, now);
        }
    }

    private static Task<List<Plan>> ReadPlansAsync(BoTrygtDb db) => db.Plans
        .Include(plan => plan.Reasons)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.OwnerPost.Organisation)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.DeputyPost!.Organisation)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.Milestones)
        .Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.Publication)
        .AsSplitQuery().OrderBy(plan => plan.StartsOn).ToListAsync();

    private void Apply(BoTrygtDb db, Plan plan, string partnership, Agreement agreement, DateTime now)
    {
        var parties = _parties[plan.PartnershipId].ToList();
        Guid[] ids = [.. parties.Select(party => party.Id)];
        // Before the plan began; one that is still waiting, or was declined, is this week's.
        var proposedAt = agreement.State is "Proposed" or "Declined" ? now.AddDays(-4) : plan.StartsOn.AddDays(-20).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var dropped = plan.Initiatives.Where(initiative => initiative.Status == InitiativeStatus.Dropped).ToList();
        dropped.ForEach(initiative => initiative.Become(InitiativeStatus.Planned, plan, initiative.ChangedAt));
        plan.Rewrite(plan.StartsOn, plan.EndsOn, Enumerable.Range(1, Reasons.Length).Where(principle => !plan.Under(principle).Any()).ToDictionary(principle => principle, principle => Reasons[principle - 1]), proposedAt);
        var names = new SnapshotNames(partnership, [.. parties.Select(party => new SnapshotParty(WordFor(party.Kind), party.Name))], _principles, _themes);
        var proposal = db.Add(plan.Propose(names, ids, _signatories[ids[0]], DateOnly.FromDateTime(proposedAt), proposedAt)).Entity;
        Answer(plan, proposal, agreement, ids, proposedAt);
        dropped.ForEach(initiative => initiative.Become(InitiativeStatus.Dropped, plan, initiative.ChangedAt));
        if (agreement.State == "Amending")
        {
            db.Add(plan.Amend(DateOnly.FromDateTime(now), now.AddDays(-2)));
        }
    }

    /// <summary>The police speak first, with the reservation if there is one; the kommune signs last, or not yet.</summary>
    private void Answer(Plan plan, PlanVersion proposal, Agreement agreement, Guid[] parties, DateTime proposedAt)
    {
        Signatory[] signatories = [.. parties.Select(party => new Signatory(_signatories[party], party, IsDeputy: false))];
        if (agreement.State == "Declined")
        {
            plan.Decline(signatories[0], agreement.Reason, parties, proposedAt.AddDays(2));
            return;
        }

        plan.Sign(signatories[1], proposal.Hash, agreement.Reservation, parties, proposedAt.AddDays(1));
        plan.Sign(signatories[2], proposal.Hash, null, parties, proposedAt.AddDays(2));
        if (agreement.State != "Proposed")
        {
            plan.Sign(signatories[0], proposal.Hash, null, parties, proposedAt.AddDays(6));
        }
    }

    public static string WordFor(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => "Kommune",
        OrganisationKind.Police => "Politikreds",
        _ => "Bo trygt",
    };

    private sealed record Party(Guid PartnershipId, OrganisationKind Kind, Guid Id, string Name);

    private sealed record Agreement(string Municipality, bool IsLastYears, string State, string Reservation, string Reason)
    {
        public static Agreement Of(CsvReader csv) =>
            new(csv.GetString("municipality"), csv.GetString("plan") == "2025", csv.GetString("state"), csv.GetString("reservation"), csv.GetString("reason"));
    }
}
