using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Onboardings;

/// <summary>What a kommune that is taken on board has and lacks. Each step is read off what is there: nobody ticks anything off.</summary>
/// <param name="Lines">In the order in which one does them.</param>
public sealed record OnboardingChecklist(IReadOnlyList<OnboardingLine> Lines)
{
    /// <summary>Nothing that citizens or the parties rely on is missing.</summary>
    public bool CanGoLive => Missing == 0;

    /// <summary>How many mandatory steps are missing.</summary>
    public int Missing => Lines.Count(line => line is { IsMandatory: true, IsDone: false });

    /// <summary>What a party has still to do, mandatory or not.</summary>
    public IEnumerable<OnboardingLine> MissingOf(OrganisationKind party) => Lines.Where(line => !line.IsDone && line.Doer == party);

    public int Done => Lines.Count(line => line.IsDone);

    public static OnboardingChecklist Of(OnboardingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(
        [
            new(OnboardingStep.Declaration, null, facts.HasDeclaration),
            .. facts.Parties.Where(party => party.Kind != OrganisationKind.BoTrygt).Select(party => new OnboardingLine(OnboardingStep.Coordinator, party, party.Coordinators > 0)),
            .. facts.Parties.Select(party => new OnboardingLine(OnboardingStep.Signatory, party, party.Signatories > 0)),
            .. facts.Parties.Select(party => new OnboardingLine(OnboardingStep.Deputy, party, party.Deputies > 0)),
            new(OnboardingStep.Plan, null, facts.HasProposedPlan),
            new(OnboardingStep.LocalPage, null, facts.IsPageRead),
            new(OnboardingStep.Contact, null, facts.HasContact),
        ]);
    }
}

/// <param name="Step">What is to be done.</param>
/// <param name="Party">By which party; null for the partnership.</param>
/// <param name="IsDone">It is there.</param>
public sealed record OnboardingLine(OnboardingStep Step, PartyFacts? Party, bool IsDone)
{
    /// <summary>Citizens are not shown the partnership without it. A deputy and a plan may come later.</summary>
    public bool IsMandatory => Step is not (OnboardingStep.Deputy or OnboardingStep.Plan);

    /// <summary>The party that does it. Bo trygt invites those who coordinate for the others.</summary>
    public OrganisationKind Doer => Step switch
    {
        OnboardingStep.Declaration or OnboardingStep.Coordinator => OrganisationKind.BoTrygt,
        _ => Party?.Kind ?? OrganisationKind.Municipality,
    };
}

public enum OnboardingStep
{
    /// <summary>A declaration with the day of its signing, and its file.</summary>
    Declaration,

    /// <summary>Somebody holds the role that keeps the party running.</summary>
    Coordinator,

    Signatory,
    Deputy,

    /// <summary>The first plan has been proposed to the parties.</summary>
    Plan,

    /// <summary>Somebody of the partnership has read what citizens will read.</summary>
    LocalPage,

    /// <summary>Citizens are shown whom to turn to.</summary>
    Contact,
}

/// <summary>What is there.</summary>
/// <param name="Parties">The kommune first.</param>
/// <param name="HasDeclaration">See <see cref="OnboardingStep.Declaration"/>.</param>
/// <param name="HasProposedPlan">See <see cref="OnboardingStep.Plan"/>.</param>
/// <param name="IsPageRead">See <see cref="OnboardingStep.LocalPage"/>.</param>
/// <param name="HasContact">See <see cref="OnboardingStep.Contact"/>.</param>
public sealed record OnboardingFacts(IReadOnlyList<PartyFacts> Parties, bool HasDeclaration, bool HasProposedPlan, bool IsPageRead, bool HasContact);

/// <param name="OrganisationId">The party.</param>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Coordinators">How many hold its key role today.</param>
/// <param name="Signatories">How many may sign for it today.</param>
/// <param name="Deputies">How many stand in for them today.</param>
public sealed record PartyFacts(Guid OrganisationId, OrganisationKind Kind, string Name, int Coordinators, int Signatories, int Deputies);
