using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

/// <summary>
/// What each act does in each state: the state afterwards, or – where it is refused and nothing changes. The plan's states
/// come first, then those of an amendment of it; "partly" is signed by some and not by all, here by two of three.
/// </summary>
public class PlanStateTableTests
{
    private const string Table = """
        act \ state        | draft    | gaps     | proposed | partly   | agreed  | running | closed | a-draft   | a-proposed | a-partly
        edit               | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        add                | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        archive            | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        restore            | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        add milestone      | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        remove milestone   | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        other principle    | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        other period       | draft    | draft    | draft    | draft    | –       | –       | –      | a-draft   | a-draft    | a-draft
        drop               | draft    | draft    | draft    | draft    | agreed  | running | closed | a-draft   | a-draft    | a-draft
        other place        | draft    | draft    | proposed | partly   | agreed  | running | closed | a-draft   | a-proposed | a-partly
        status             | draft    | draft    | proposed | partly   | agreed  | running | closed | a-draft   | a-proposed | a-partly
        reach milestone    | draft    | draft    | proposed | partly   | agreed  | running | closed | a-draft   | a-proposed | a-partly
        public text        | draft    | draft    | proposed | partly   | agreed  | running | closed | a-draft   | a-proposed | a-partly
        propose            | proposed | –        | –        | –        | –       | –       | –      | a-proposed | –         | –
        withdraw           | –        | –        | draft    | draft    | –       | –       | –      | –         | a-draft    | a-draft
        decline            | –        | –        | draft    | draft    | –       | –       | –      | –         | a-draft    | a-draft
        decline unsigned   | –        | –        | –        | –        | –       | –       | –      | –         | –          | –
        first signature    | –        | –        | partly   | –        | –       | –       | –      | –         | a-partly   | –
        last signature     | –        | –        | partly   | running  | –       | –       | –      | –         | a-partly   | amended
        sign other hash    | –        | –        | –        | –        | –       | –       | –      | –         | –          | –
        sign for stranger  | –        | –        | –        | –        | –       | –       | –      | –         | –          | –
        sign for two       | –        | –        | –        | –        | –       | –       | –      | –         | –          | –
        take back          | –        | –        | –        | partly   | –       | –       | –      | –         | –          | a-partly
        amend              | –        | –        | –        | –        | amending | amending | –    | –         | –          | –
        """;

    private static readonly Dictionary<string, Action<Stage>> Acts = new()
    {
        ["edit"] = stage => stage.First.Edit(stage.First.Content with { Title = "Noget andet" }, stage.Plan, SomeAgreement.Parties, SomePlan.Now),
        ["add"] = stage => stage.Agreement.Add(SomeAgreement.Content),
        ["archive"] = stage => stage.First.Archive(stage.Plan, SomePlan.Now),
        ["restore"] = stage => stage.First.Restore(stage.Plan, SomePlan.Now),
        ["add milestone"] = stage => stage.First.AddMilestone("Rute aftalt", SomeAgreement.Today, stage.Plan, SomePlan.Now),
        ["remove milestone"] = stage => stage.First.RemoveMilestone(stage.First.Milestones.First(), stage.Plan, SomePlan.Now),
        ["other principle"] = stage => stage.Plan.Move(stage.First, 2, 1, SomePlan.Now),
        ["other period"] = stage => stage.Plan.Rewrite(stage.Plan.StartsOn, stage.Plan.EndsOn.AddDays(-1), new Dictionary<int, string>(), SomePlan.Now),
        ["drop"] = stage => stage.First.Become(InitiativeStatus.Dropped, stage.Plan, SomePlan.Now),
        ["other place"] = stage => stage.Plan.Move(stage.First, 1, 2, SomePlan.Now),
        ["status"] = stage => stage.First.Become(InitiativeStatus.Completed, stage.Plan, SomePlan.Now),
        ["reach milestone"] = stage => stage.First.Milestones.First().DoneOn = SomeAgreement.Today,
        ["public text"] = stage => stage.First.Edit(stage.First.Content with { PublicText = "En ny tekst" }, stage.Plan, SomeAgreement.Parties, SomePlan.Now),
        ["propose"] = stage => stage.Plan.Propose(SomeAgreement.Names, SomeAgreement.Parties, SomeAgreement.Proposer, stage.Day, SomePlan.Now),
        ["withdraw"] = stage => stage.Plan.Withdraw(SomeAgreement.Proposer, SomePlan.Now),
        ["decline"] = stage => stage.Plan.Decline(SomeAgreement.SignatoryOf(SomePlan.Kommune), "Vi mangler penge.", SomeAgreement.Parties, SomePlan.Now),
        ["decline unsigned"] = stage => stage.Plan.Decline(SomeAgreement.SignatoryOf(SomePlan.Kommune), "", SomeAgreement.Parties, SomePlan.Now),
        ["first signature"] = stage => Sign(stage, SomeAgreement.SignatoryOf(SomePlan.Police)),
        ["last signature"] = stage => Sign(stage, SomeAgreement.SignatoryOf(SomePlan.Kommune)),
        ["sign other hash"] = stage => stage.Plan.Sign(SomeAgreement.SignatoryOf(SomePlan.Kommune), new string('0', 64), null, SomeAgreement.Parties, SomePlan.Now),
        ["sign for stranger"] = stage => Sign(stage, new Signatory(Guid.NewGuid(), Guid.NewGuid(), IsDeputy: false)),
        ["sign for two"] = SignForTwo,
        ["take back"] = stage => stage.Plan.WithdrawSignature(SomePlan.Police, stage.Plan.Proposal?.Hash),
        ["amend"] = stage => stage.Amendment = stage.Plan.Amend(stage.Day, SomePlan.Now),
    };

    private static readonly Dictionary<string, Func<Stage>> States = new()
    {
        ["draft"] = () => new(new SomeAgreement()),
        ["gaps"] = () => new(WithGap()),
        ["proposed"] = () => new(new SomeAgreement().Propose()),
        ["partly"] = () => new(SignedByTwo(new SomeAgreement())),
        ["agreed"] = () => new(new SomeAgreement().SignAll()) { Day = new(2025, 12, 24) },
        ["running"] = () => new(new SomeAgreement().SignAll()),
        ["closed"] = () => new(new SomeAgreement().SignAll()) { Day = new(2028, 1, 1) },
        ["a-draft"] = () => new(new SomeAgreement().SignAll().Amend().Edit()),
        ["a-proposed"] = () => new(new SomeAgreement().SignAll().Amend().Edit().Propose()),
        ["a-partly"] = () => new(SignedByTwo(new SomeAgreement().SignAll().Amend().Edit())),
    };

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
            var cells = new TheoryData<string, string, string>();
            foreach (var row in rows.Skip(1))
            {
                for (var column = 1; column < row.Length; column++)
                {
                    cells.Add(row[0], rows[0][column], row[column]);
                }
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public void An_act_in_a_state_does_what_the_table_says(string act, string state, string expected)
    {
        var stage = States[state]();
        var before = stage.Name;

        var refusal = Record.Exception(() => Acts[act](stage));

        Assert.Equal(state == "gaps" ? "draft" : state, before);
        Assert.Equal((expected == "–", expected == "–" ? before : expected), (refusal is BrokenRuleException, stage.Name));
        Assert.True(refusal is null or BrokenRuleException, $"{refusal}");
    }

    [Fact]
    public void The_table_has_every_act_and_every_state()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(Acts.Keys, rows.Skip(1).Select(row => row[0]));
        Assert.Equal(States.Keys, rows[0].Skip(1));
    }

    /// <summary>The person who signed for the police is trusted by the kommune as well.</summary>
    private static void SignForTwo(Stage stage)
    {
        if (stage.Plan.Proposal is { } proposal && !proposal.IsSignedBy(SomePlan.Police))
        {
            Sign(stage, SomeAgreement.SignatoryOf(SomePlan.Police));
            var refused = Record.Exception(() => Sign(stage, SomeAgreement.SignatoryOf(SomePlan.Police) with { OrganisationId = SomePlan.Kommune }));
            stage.Plan.WithdrawSignature(SomePlan.Police, stage.Plan.Proposal?.Hash);
            throw refused ?? new InvalidOperationException("One person signed for two parties.");
        }

        Sign(stage, SomeAgreement.SignatoryOf(SomePlan.Police) with { OrganisationId = SomePlan.Kommune });
    }

    private static void Sign(Stage stage, Signatory signatory) => stage.Plan.Sign(signatory, stage.Plan.Proposal?.Hash ?? "", null, SomeAgreement.Parties, SomePlan.Now);

    private static SomeAgreement WithGap()
    {
        var agreement = new SomeAgreement();
        agreement.Plan.Under(3).Single().Archive(agreement.Plan, SomePlan.Now);
        return agreement;
    }

    private static SomeAgreement SignedByTwo(SomeAgreement agreement)
    {
        agreement.Propose();
        agreement.Sign(SomePlan.Police);
        agreement.Sign(SomeAgreement.BoTrygt);
        return agreement;
    }

    /// <summary>A plan in a state, on a day.</summary>
    private sealed record Stage(SomeAgreement Agreement)
    {
        public DateOnly Day { get; init; } = SomeAgreement.Today;
        public Plan Plan { get; } = Agreement.Plan;
        public Plan? Amendment { get; set; }
        public Initiative First { get; } = Agreement.First;

        /// <summary>The column of the table that it is in now.</summary>
        public string Name => (Plan, Amendment) switch
        {
            (_, not null) => "amending",
            ({ IsAmendment: true, Stage: PlanStage.Agreed }, _) => "amended",
            ({ Stage: PlanStage.Proposed, Proposal.Signatures.Count: > 0 }, _) => $"{Prefix}partly",
            _ => $"{Prefix}{Plan.StateOn(Day).ToString().ToLowerInvariant()}",
        };

        private string Prefix => Plan.IsAmendment ? "a-" : "";
    }
}
