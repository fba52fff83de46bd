using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>A partnership, its running plan, and a post of each party.</summary>
internal sealed record Place(string Slug, Partnership Partnership, Plan Plan, FollowUpRound Round, Post Kommune, Post Police, Post BoTrygt)
{
    public const string PostTitle = "Prøvepost";

    public Guid Id => Partnership.Id;

    public static async Task<Place> ReadAsync(BoTrygtDb db, string slug)
    {
        var partnership = await db.Partnerships.Include(row => row.Declarations).Include(row => row.Targets)
            .Include(row => row.Parties).ThenInclude(party => party.Organisation.Memberships).SingleAsync(row => row.Municipality.Slug == slug);
        var plan = await db.Plans.Where(row => row.PartnershipId == partnership.Id).OrderByDescending(row => row.StartsOn).FirstAsync();
        var round = await db.FollowUpRounds.SingleAsync(row => row.PartnershipId == partnership.Id && row.ClosedAt == null);
        return Of(db, slug, partnership, plan, round);
    }

    /// <summary>A partnership that has ended.</summary>
    public static async Task<Place> AddEndedAsync(BoTrygtDb db, string slug, Place sameDistrict)
    {
        var municipality = await db.Municipalities.SingleAsync(row => row.Slug == slug);
        var kommune = await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.MunicipalityCode == municipality.Code);
        var partnership = Partnership.Between(municipality, kommune, sameDistrict.Of(OrganisationKind.Police), sameDistrict.Of(OrganisationKind.BoTrygt), new(2021, 1, 1));
        partnership.EndedOn = new PartialDate(2026, 6);
        db.Add(partnership);
        var plan = db.Add(new Plan { PartnershipId = partnership.Id, StartsOn = sameDistrict.Plan.StartsOn, EndsOn = sameDistrict.Plan.EndsOn }).Entity;
        var round = db.Add(FollowUpRound.Open(partnership, null, [], WorldPeople.Today.OrNextWorkingDay(), TestDatabase.SeededAt)).Entity;
        return Of(db, slug, partnership, plan, round);
    }

    public Organisation Of(OrganisationKind kind) => OrganisationOf(Partnership, kind);

    public Initiative AddInitiative(string title, Post owner, CivilSocietyAccess access, DateOnly? startsOn = null)
    {
        var content = new InitiativeContent(
            PrincipleNumber: 1, title, Why: "Prøve", ThemeSlugs: ["nabohjaelp"], new PostOfParty(owner.Id, owner.OrganisationId), Deputy: null,
            startsOn ?? WorldPeople.Today, WorldPeople.Today, InitiativeStatus.Planned, ExpectedReach: "", ExpectedOutcome: "", PublicTitle: "Prøve", PublicText: "Prøve", access);
        return Plan.Add(content, [.. Partnership.Parties.Select(party => party.Organisation.Id)], TestDatabase.SeededAt);
    }

    public Target AddTarget()
    {
        var target = new Target { Position = Partnership.Targets.Count + 1, Text = "Prøve", Measure = Measure.FeltSafety, Source = "Prøve" };
        Partnership.Targets.Add(target);
        return target;
    }

    public Declaration AddDeclaration()
    {
        var declaration = new Declaration { SignedOn = new PartialDate(2026, 1), Source = "Prøve" };
        Partnership.Declarations.Add(declaration);
        return declaration;
    }

    private static Place Of(BoTrygtDb db, string slug, Partnership partnership, Plan plan, FollowUpRound round)
    {
        return new(slug, partnership, plan, round, PostIn(OrganisationKind.Municipality), PostIn(OrganisationKind.Police), PostIn(OrganisationKind.BoTrygt));

        Post PostIn(OrganisationKind kind) => AddPost(db, OrganisationOf(partnership, kind), slug);
    }

    /// <summary>Held by somebody who may be asked for consent.</summary>
    public static Post AddPost(BoTrygtDb db, Organisation organisation, string slug)
    {
        var post = db.Add(new Post { OrganisationId = organisation.Id, Title = $"{PostTitle} {slug}", Mailbox = "proeve@demo.invalid" }).Entity;
        post.HolderId = organisation.Memberships.FirstOrDefault()?.PersonId;
        return post;
    }

    private static Organisation OrganisationOf(Partnership partnership, OrganisationKind kind) =>
        partnership.Parties.Single(party => party.Organisation.Kind == kind).Organisation;
}
