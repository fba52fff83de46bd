using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>Plans of later years that the parties of a place are asked to sign, have signed, and amend.</summary>
internal sealed class WorldAgreements(BoTrygtDb db, Place place)
{
    private static readonly DateTime Now = TestDatabase.SeededAt;
    private static readonly string[] Principles = ["Et", "To", "Tre", "Fire"];

    private readonly OrganisationKind[] _kinds = [OrganisationKind.Municipality, OrganisationKind.Police, OrganisationKind.BoTrygt];

    /// <summary>Proposed, and signed by the kommune's signatory.</summary>
    public Plan Proposed(bool isSigned)
    {
        var plan = Propose(2070);
        if (isSigned)
        {
            Sign(plan, OrganisationKind.Municipality);
        }

        return plan;
    }

    /// <summary>Signed by all.</summary>
    public Plan Agreed()
    {
        var plan = Propose(2080);
        _kinds.ToList().ForEach(kind => Sign(plan, kind));
        return plan;
    }

    /// <summary>Signed by all, and being amended.</summary>
    public Plan Amendment()
    {
        var plan = Propose(2090);
        _kinds.ToList().ForEach(kind => Sign(plan, kind));
        return db.Add(plan.Amend(WorldPeople.Today, Now)).Entity;
    }

    private Guid[] Parties => [.. _kinds.Select(kind => place.Of(kind).Id)];

    private Plan Propose(int year)
    {
        var plan = db.Add(new Plan { PartnershipId = place.Id, StartsOn = new(year, 1, 1), EndsOn = new(year, 12, 31) }).Entity;
        plan.Rewrite(plan.StartsOn, plan.EndsOn, Enumerable.Range(1, 4).ToDictionary(principle => principle, _ => "Prøve"), Now);
        var names = new SnapshotNames("Prøve", [], Principles.Select((name, index) => (name, index)).ToDictionary(row => row.index + 1, row => row.name), new Dictionary<string, string>());
        db.Add(plan.Propose(names, Parties, PersonOf(OrganisationKind.Municipality), WorldPeople.Today, Now));
        return plan;
    }

    private void Sign(Plan plan, OrganisationKind kind) =>
        db.Add(plan.Sign(new Signatory(PersonOf(kind), place.Of(kind).Id, IsDeputy: false), plan.Proposal!.Hash, null, Parties, Now));

    /// <summary>Somebody of the organisation.</summary>
    private Guid PersonOf(OrganisationKind kind) => place.Of(kind).Memberships.First(membership => membership.Role == Role.Signatory || place.Slug == "favrskov").PersonId;
}
