using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A plan of three parties, complete, in every state that it can have.</summary>
internal sealed class SomeAgreement
{
    public static readonly Guid BoTrygt = Guid.NewGuid();
    public static readonly Guid[] Parties = [SomePlan.Kommune, SomePlan.Police, BoTrygt];
    public static readonly Guid Proposer = Guid.NewGuid();

    /// <summary>A day on which <see cref="SomePlan"/> runs.</summary>
    public static readonly DateOnly Today = DateOnly.FromDateTime(SomePlan.Now);

    private static readonly Post Owner = Post("Tryghedskonsulent", SomePlan.Kommune, "Aarhus Kommune");
    private static readonly Post Deputy = Post("Leder af Forebyggende Sektion", SomePlan.Police, "Østjyllands Politi");

    private static readonly Dictionary<Guid, Guid> People = Parties.ToDictionary(party => party, _ => Guid.NewGuid());

    public static SnapshotNames Names { get; } = new(
        "Bo trygt i Aarhus",
        [new("Kommune", "Aarhus Kommune"), new("Politikreds", "Østjyllands Politi"), new("Bo trygt", "Bo trygt")],
        new Dictionary<int, string> { [1] = "Samarbejde", [2] = "Højt på dagsordenen", [3] = "Kommunikation", [4] = "Data" },
        new Dictionary<string, string> { ["trygge-boligomraader"] = "Trygge boligområder", ["opdagelsesrisiko"] = "Opdagelsesrisiko" });

    public static InitiativeContent Content { get; } = SomePlan.Content with { Owner = new(Owner.Id, SomePlan.Kommune), Deputy = new(Deputy.Id, SomePlan.Police) };

    /// <summary>An initiative with a milestone under each principle but the fourth, which has a reason why not; two under the first.</summary>
    public SomeAgreement()
    {
        Plan = SomePlan.Empty();
        for (var principle = 1; principle <= 3; principle++)
        {
            Add(Content with { PrincipleNumber = principle }).AddMilestone("Rute aftalt", new(2026, 12, 15), Plan, SomePlan.Now);
        }

        Add(Content with { Title = "Lys i gården" });

        Plan.Rewrite(Plan.StartsOn, Plan.EndsOn, new Dictionary<int, string> { [4] = "Tallene følges på styregruppens møder." }, SomePlan.Now);
    }

    /// <summary>The plan, or the amendment of it.</summary>
    public Plan Plan { get; private set; }

    public Initiative First => Plan.Under(1).First();

    public PlanVersion Proposal => Plan.Proposal ?? throw new InvalidOperationException("Nothing is proposed.");

    public static Signatory SignatoryOf(Guid party, bool isDeputy = false) => new(People[party], party, isDeputy);

    public Initiative Add(InitiativeContent content) => Load(Plan.Add(content, Parties, SomePlan.Now));

    public SomeAgreement Propose()
    {
        Plan.Propose(Names, Parties, Proposer, Today, SomePlan.Now);
        return this;
    }

    public Signature Sign(Guid party, string? reservation = null) => Plan.Sign(SignatoryOf(party), Proposal.Hash, reservation, Parties, SomePlan.Now);

    public SomeAgreement SignAll()
    {
        Propose();
        Parties.ToList().ForEach(party => Sign(party));
        return this;
    }

    /// <summary>Goes on with an amendment of the plan.</summary>
    public SomeAgreement Amend()
    {
        Plan = Plan.Amend(Today, SomePlan.Now);
        Plan.Initiatives.ToList().ForEach(initiative => Load(initiative));
        return this;
    }

    /// <summary>Writes something into it.</summary>
    public SomeAgreement Edit()
    {
        First.Edit(First.Content with { Why = "En anden grund" }, Plan, Parties, SomePlan.Now);
        return this;
    }

    /// <summary>What is in the plan as it stands.</summary>
    public PlanSnapshot Snapshot(int number = 1) => PlanSnapshot.Of(Plan, number, Names);

    /// <summary>The posts of an initiative, as the database would load them.</summary>
    public static Initiative Load(Initiative initiative) => initiative
        .With(one => one.OwnerPost, initiative.OwnerPostId == Deputy.Id ? Deputy : Owner)
        .With(one => one.DeputyPost, initiative.DeputyPostId is null ? null : initiative.DeputyPostId == Owner.Id ? Owner : Deputy);

    private static Post Post(string title, Guid organisationId, string organisation) =>
        new Post { OrganisationId = organisationId, Title = title }.With(post => post.Organisation, new Organisation { Name = organisation, Kind = OrganisationKind.Municipality });
}
