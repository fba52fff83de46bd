using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>
/// The rows that the matrix asks for, by kind and by scope, as the values of a route's parameters. A scope says whose
/// the row is: <c>own</c> is Aarhus's, <c>district</c> is of Randers, in the same police district, <c>other</c> is of
/// Solrød, <c>ended</c> is of Favrskov, whose partnership has ended.
/// </summary>
internal sealed class WorldRows(BoTrygtDb db, WorldPeople people, IReadOnlyDictionary<string, Place> places, IReadOnlyDictionary<string, Organisation> organisations)
{
    internal static readonly string Unknown = new Guid(1, 2, 3, new byte[8]).ToString();
    private readonly WorldAssessments _assessments = new(db);
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> _kinds = new() { ["–"] = new() { ["–"] = [] } };

    public Dictionary<string, Dictionary<string, Dictionary<string, string>>> Add()
    {
        AddPartnerships();
        AddInitiatives();
        AddAgreements();
        new WorldMeetings(db, Put).Add(places);
        new WorldOrganisations(db, people, organisations, Put).Add();
        // The only mail there is: its number is the database's to give.
        db.Add(OutboxMail.Of(new(null, "anne@example.dk", "Emne", "Tekst", null), "portal.example.dk", TestDatabase.SeededAt));
        Put("mail", "waiting", ("sequence", "1"));
        Put("mail", "unknown", ("sequence", "1000000"));
        _assessments.AddDraft((kind, scope, parameter, value) => Put(kind, scope, (parameter, value)));
        new WorldFeeds(db).Add((scope, id) => Put("feed", scope, ("id", id)));
        new WorldCatalogue(db, places["own"]).Add(Put);
        new WorldBookings(db, places).Add(Put);
        new WorldArticles(db, people, places, Put).Add();
        return _kinds;
    }

    private void AddPartnerships()
    {
        foreach (var (scope, place) in places)
        {
            PutPartnership(scope, place.Slug);
            Put("onboarding", scope, ("id", $"{AddOnboarding(place)}"));
            Put("plan", scope, ("id", $"{place.Plan.Id}"), ("planId", $"{place.Plan.Id}"));
            Put("target", scope, ("slug", place.Slug), ("id", $"{place.AddTarget().Id}"));
            Put("declaration", scope, ("slug", place.Slug), ("id", $"{place.AddDeclaration().Id}"));
            Put("member", scope, ("slug", place.Slug), ("id", $"{db.Add(new Member { PartnershipId = place.Id, PostId = place.Kommune.Id, Group = MemberGroup.WorkingGroup }).Entity.Id}"));
            Put("contact", scope, ("slug", place.Slug), ("id", $"{AddContact(place, place.Kommune)}"));
        }

        Put("contact", "police", ("slug", places["own"].Slug), ("id", $"{AddContact(places["own"], places["own"].Police)}"));
        PutPartnership("unknown", "findes-ikke");
        Put("onboarding", "unknown", ("id", Unknown));
        PutPartnership("none", "viborg");
        Put("plan", "unknown", ("id", Unknown), ("planId", Unknown));
        foreach (var kind in new[] { "target", "declaration", "member", "contact" })
        {
            Put(kind, "unknown", ("slug", places["own"].Slug), ("id", Unknown));
            Put(kind, "mixed", ("slug", places["own"].Slug), ("id", _kinds[kind]["other"]["id"]));
        }
    }

    /// <returns>The partnership's id, which its pages have in their addresses.</returns>
    private Guid AddOnboarding(Place place)
    {
        db.Add(new OnboardingCase { PartnershipId = place.Id, StartsOn = WorldPeople.Today, StartedById = db.People.Local.First().Id, StartedAt = TestDatabase.SeededAt });
        return place.Id;
    }

    /// <summary>With what stands behind it in addresses.</summary>
    private void PutPartnership(string scope, string slug) => Put("partnership", scope, [("slug", slug), .. _assessments.Values]);

    private void AddAgreements()
    {
        foreach (var (scope, place) in places)
        {
            var agreements = new WorldAgreements(db, place);
            Put("proposal", scope, ("id", $"{agreements.Proposed(isSigned: true).Id}"));
            var agreed = $"{agreements.Agreed().Id}";
            Put("agreed", scope, ("id", agreed));
            Put("version", scope, ("id", agreed), ("nummer", "1"));
            Put("amendment", scope, ("id", $"{agreements.Amendment().Id}"));
        }

        Put("version", "unknown", ("id", _kinds["agreed"]["own"]["id"]), ("nummer", "2"));
        foreach (var kind in new[] { "proposal", "agreed", "amendment", "request", "recurring", "evidence", "meeting", "decision" })
        {
            Put(kind, "unknown", ("id", Unknown));
        }
    }

    private Guid AddContact(Place place, Post post) =>
        db.Add(new ContactPerson { PartnershipId = place.Id, PostId = post.Id, OwnerOrganisationId = post.OrganisationId }).Entity.Id;

    private void AddInitiatives()
    {
        AddInitiative("own", places["own"], places["own"].Kommune);
        AddInitiative("shared", places["own"], places["own"].Kommune, CivilSocietyAccess.Read);
        AddInitiative("invited", places["own"], places["own"].Kommune, CivilSocietyAccess.Contribute);
        AddInitiative("police", places["own"], places["own"].Police);
        AddInitiative("botrygt", places["own"], places["own"].BoTrygt);
        AddInitiative("district", places["district"], places["district"].Kommune, CivilSocietyAccess.Contribute);
        AddInitiative("districtpolice", places["district"], places["district"].Police);
        AddInitiative("other", places["other"], places["other"].Kommune, CivilSocietyAccess.Contribute);
        AddInitiative("ended", places["ended"], places["ended"].Kommune);
        AddInitiative("endedpolice", places["ended"], places["ended"].Police);
        AddInitiative("archived", places["own"], places["own"].Kommune).Archive(places["own"].Plan, TestDatabase.SeededAt);
        AddInitiative("archivedpolice", places["own"], places["own"].Police).Archive(places["own"].Plan, TestDatabase.SeededAt);
        AddInitiative("archivedother", places["other"], places["other"].Kommune).Archive(places["other"].Plan, TestDatabase.SeededAt);
        Put("initiative", "unknown", ("id", Unknown));
        AddFollowUps();
        Put("milestone", "unknown", ("id", _kinds["initiative"]["own"]["id"]), ("milestoneId", Unknown));
        Put("milestone", "mixed", ("id", _kinds["initiative"]["own"]["id"]), ("milestoneId", _kinds["milestone"]["other"]["milestoneId"]));
    }

    private Initiative AddInitiative(string scope, Place place, Post owner, CivilSocietyAccess access = CivilSocietyAccess.None)
    {
        var initiative = db.Add(place.AddInitiative(scope, owner, access)).Entity;
        var milestone = initiative.AddMilestone("Aftalt", WorldPeople.Today, place.Plan, TestDatabase.SeededAt);
        db.Add(FollowUp.About(initiative, place.Round));
        Put("initiative", scope, ("id", $"{initiative.Id}"));
        Put("milestone", scope, ("id", $"{initiative.Id}"), ("milestoneId", $"{milestone.Id}"));
        return initiative;
    }

    /// <summary>Requests by the party that is asked, and initiatives that come back.</summary>
    private void AddFollowUps()
    {
        foreach (var (scope, place) in places)
        {
            AddRequest(scope, place, place.Kommune, place.Police);
            AddRequest(scope == "own" ? "police" : $"{scope}police", place, place.Police, place.Kommune);
            AddRequest(scope == "own" ? "botrygt" : $"{scope}botrygt", place, place.BoTrygt, place.Kommune);
            AddRecurring(scope, place, place.Kommune);
            AddRecurring(scope == "own" ? "police" : $"{scope}police", place, place.Police);
        }
    }

    private void AddRequest(string scope, Place place, Post asked, Post asking)
    {
        var initiative = db.Add(place.AddInitiative($"Anmodning {scope}", asking, CivilSocietyAccess.Contribute)).Entity;
        var request = db.Add(new Request
        {
            PartnershipId = place.Id,
            InitiativeId = initiative.Id,
            AskingOrganisationId = asking.OrganisationId,
            AskedById = asking.HolderId ?? places["own"].Kommune.HolderId.GetValueOrDefault(),
            OwnerOrganisationId = asked.OrganisationId,
            Need = "Prøve",
            WantedBy = WorldPeople.Today.AddDays(14),
            AskedAt = TestDatabase.SeededAt,
        }).Entity;
        Put("request", scope, ("id", $"{request.Id}"));
        Put("evidence", scope, ("id", $"{_assessments.AddEvidence(place, asked, places["own"])}"));
    }

    private void AddRecurring(string scope, Place place, Post owner)
    {
        var initiative = db.Add(place.AddInitiative($"Kommer igen {scope}", owner, CivilSocietyAccess.Contribute, place.Plan.StartsOn)).Entity;
        initiative.Remember(Recurrence.Yearly, "", TestDatabase.SeededAt);
        Put("recurring", scope, ("id", $"{initiative.Id}"));
    }

    private void Put(string kind, string scope, params (string Parameter, string Value)[] values)
    {
        _kinds.TryAdd(kind, []);
        _kinds[kind][scope] = values.ToDictionary(value => value.Parameter, value => value.Value);
    }
}
