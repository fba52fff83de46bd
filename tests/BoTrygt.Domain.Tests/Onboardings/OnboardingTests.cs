using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Onboardings;

public class OnboardingTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly DateTime Now = new(2026, 11, 27, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Fact]
    public void Everything_that_citizens_and_parties_rely_on_is_mandatory()
    {
        var nothing = OnboardingChecklist.Of(Facts(0, false));

        Assert.Equal(8, nothing.Missing);
        Assert.False(nothing.CanGoLive);
        Assert.Equal(12, nothing.Lines.Count);
        Assert.Equal((0, 12), (OnboardingChecklist.Of(Facts(1, true)).Missing, OnboardingChecklist.Of(Facts(1, true)).Done));
    }

    [Theory]
    [InlineData(OrganisationKind.Municipality, new[] { OnboardingStep.Signatory, OnboardingStep.Deputy, OnboardingStep.Plan, OnboardingStep.LocalPage, OnboardingStep.Contact })]
    [InlineData(OrganisationKind.Police, new[] { OnboardingStep.Signatory, OnboardingStep.Deputy })]
    [InlineData(OrganisationKind.BoTrygt, new[] { OnboardingStep.Declaration, OnboardingStep.Coordinator, OnboardingStep.Coordinator, OnboardingStep.Signatory, OnboardingStep.Deputy })]
    public void Each_party_has_its_own_steps_and_Bo_trygt_invites_those_who_coordinate(OrganisationKind party, OnboardingStep[] steps)
    {
        Assert.Equal(steps, OnboardingChecklist.Of(Facts(0, false)).MissingOf(party).Select(line => line.Step));
        Assert.Empty(OnboardingChecklist.Of(Facts(1, true)).MissingOf(party));
    }

    /// <summary>Each step alone is enough to stop it, but a deputy and a plan.</summary>
    [Theory]
    [InlineData(OnboardingStep.Declaration, false)]
    [InlineData(OnboardingStep.Coordinator, false)]
    [InlineData(OnboardingStep.Signatory, false)]
    [InlineData(OnboardingStep.Deputy, true)]
    [InlineData(OnboardingStep.Plan, true)]
    [InlineData(OnboardingStep.LocalPage, false)]
    [InlineData(OnboardingStep.Contact, false)]
    public void Without_one_step(OnboardingStep missing, bool canGoLive)
    {
        var parties = Parties(1).Select(party => party.Kind != OrganisationKind.Police ? party : missing switch
        {
            OnboardingStep.Coordinator => party with { Coordinators = 0 },
            OnboardingStep.Signatory => party with { Signatories = 0 },
            OnboardingStep.Deputy => party with { Deputies = 0 },
            _ => party,
        }).ToList();
        var checklist = OnboardingChecklist.Of(new(parties, missing != OnboardingStep.Declaration, missing != OnboardingStep.Plan, missing != OnboardingStep.LocalPage, missing != OnboardingStep.Contact));

        Assert.Equal(canGoLive, checklist.CanGoLive);
        Assert.Equal(missing, Assert.Single(checklist.Lines, line => !line.IsDone).Step);
    }

    [Fact]
    public void It_goes_live_once_and_only_when_nothing_is_missing()
    {
        var partnership = Prepared();
        var onboarding = new OnboardingCase { PartnershipId = partnership.Id, StartsOn = Today, StartedById = Somebody, StartedAt = Now };
        Assert.Throws<BrokenRuleException>(() => onboarding.GoLive(partnership, OnboardingChecklist.Of(Facts(0, true)), Somebody, Today, Now));
        Assert.Null(partnership.LiveSince);

        onboarding.GoLive(partnership, OnboardingChecklist.Of(Facts(1, true)), Somebody, Today, Now);
        Assert.Equal((Today, Now), (partnership.LiveSince, onboarding.CompletedAt));
        Assert.Throws<BrokenRuleException>(() => onboarding.GoLive(partnership, OnboardingChecklist.Of(Facts(1, true)), Somebody, Today, Now));
    }

    [Fact]
    public void It_pauses_goes_on_and_ends_after_its_last_day()
    {
        var partnership = Prepared();
        Assert.Throws<BrokenRuleException>(() => partnership.Pause(Today));
        partnership.GoLive(Today);
        partnership.Pause(Today);
        Assert.False(IsIn(Partnership.IsAtWork, partnership));
        Assert.True(IsIn(Partnership.IsShown, partnership));
        partnership.Resume();
        Assert.True(IsIn(Partnership.IsAtWork, partnership));
        Assert.Throws<BrokenRuleException>(partnership.Resume);
        Assert.Throws<BrokenRuleException>(() => partnership.GoLive(Today));

        partnership.EndAfter(Today.AddDays(3));
        Assert.True(IsIn(Partnership.IsOpenOn(Today.AddDays(3)), partnership));
        Assert.False(IsIn(Partnership.IsOpenOn(Today.AddDays(4)), partnership));
        Assert.False(partnership.EndWhenOver(Today.AddDays(3)));
        Assert.True(partnership.EndWhenOver(Today.AddDays(4)));
        Assert.Equal(new PartialDate(2026, 11, 30), partnership.EndedOn);
        Assert.False(IsIn(Partnership.IsShown, partnership));
        Assert.Throws<BrokenRuleException>(() => partnership.EndAfter(null));
    }

    [Fact]
    public void A_new_declaration_takes_a_pause_and_an_end_away()
    {
        var partnership = Prepared();
        partnership.GoLive(Today);
        partnership.Pause(Today);
        partnership.EndAfter(Today);
        partnership.Renew(new Declaration { SignedOn = new(2026, 11), Source = "Prøve" });

        Assert.Equal((null, null, 1), (partnership.PausedOn, partnership.LastDay, partnership.Declarations.Count));
    }

    /// <summary>The first one only tells what holds already.</summary>
    [Fact]
    public void The_second_declaration_of_a_live_partnership_renews_it()
    {
        var partnership = Prepared();
        Assert.False(partnership.IsRenewedByNextDeclaration);
        partnership.GoLive(Today);
        Assert.False(partnership.IsRenewedByNextDeclaration);
        partnership.Renew(new Declaration { SignedOn = new(2026, 11), Source = "Prøve" });
        Assert.True(partnership.IsRenewedByNextDeclaration);
    }

    [Fact]
    public void A_start_that_is_broken_off_asks_nobody_to_work_for_the_kommune_and_what_is_live_is_not_broken_off()
    {
        var partnership = Prepared();
        var waiting = partnership.Parties.Select(party => new Invitation { OrganisationId = party.Organisation.Id, Role = Role.Signatory, Name = "Ib", Email = "ib@eksempel.dk" }).ToList();
        partnership.BreakOff(Today, waiting, Now);
        Assert.Equal([OrganisationKind.Municipality], partnership.Parties.Where(party => waiting.Exists(invitation => invitation.RevokedAt is not null && invitation.OrganisationId == party.Organisation.Id)).Select(party => party.Organisation.Kind));
        Assert.Equal(Today, partnership.LastDay);

        var live = Prepared();
        live.GoLive(Today);
        Assert.Throws<BrokenRuleException>(() => live.BreakOff(Today, [], Now));
    }

    private static bool IsIn(System.Linq.Expressions.Expression<Func<Partnership, bool>> rule, Partnership partnership) => rule.Compile()(partnership);

    private static Partnership Prepared()
    {
        var aarhus = ShippedPlaces.Municipalities.Single(municipality => municipality.Name == "Aarhus");
        return Partnership.Between(aarhus, Organisation.Of(aarhus), Organisation.Of(new PoliceDistrict { Code = aarhus.PoliceDistrictCode, Name = "Østjyllands Politi" }), Organisation.BoTrygt());
    }

    private static OnboardingFacts Facts(int people, bool rest) => new(Parties(people), rest, rest, rest, rest);

    private static IReadOnlyList<PartyFacts> Parties(int people) =>
        [.. new[] { OrganisationKind.Municipality, OrganisationKind.Police, OrganisationKind.BoTrygt }.Select(kind => new PartyFacts(Guid.CreateVersion7(), kind, $"{kind}", people, people, people))];
}
