using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>
/// How the parties come to agree: a draft is proposed as a frozen version, signed by each party, and changed from then on
/// by amendments alone.
/// </content>
public partial class Plan
{
    public PlanStage Stage { get; private set; }

    /// <summary>Everything that was ever proposed, amendments of it included. An amendment's own lie at the plan that it amends.</summary>
    public ICollection<PlanVersion> Versions { get; } = [];

    /// <summary>What citizens read of it; null until all have signed. Needs to be loaded to sign.</summary>
    public PublishedPlan? Publication { get; private set; }

    /// <summary>The version that the parties are asked to sign; null when there is none. Needs the versions, or the open one, loaded.</summary>
    public PlanVersion? Proposal => Stage == PlanStage.Proposed ? (Amends ?? this).Versions.SingleOrDefault(version => version.IsOpen) : null;

    /// <summary>The version that all parties signed last; null when there is none. An amendment has none of its own. Needs the versions loaded.</summary>
    public PlanVersion? LastAgreed => Versions.Where(version => version.State == PlanVersionState.Agreed).MaxBy(version => version.Number);

    /// <summary>What they agreed on may be edited here; what all have signed is changed by an amendment.</summary>
    public bool CanEdit => Stage != PlanStage.Agreed;

    public PlanState StateOn(DateOnly day) => Stage switch
    {
        PlanStage.Draft => PlanState.Draft,
        PlanStage.Proposed => PlanState.Proposed,
        _ when day < StartsOn => PlanState.Agreed,
        _ when day > EndsOn => PlanState.Closed,
        _ => PlanState.Running,
    };

    /// <summary>What is missing before it can be proposed. Needs the initiatives and the reasons loaded.</summary>
    /// <param name="parties">The ids of the partnership's parties.</param>
    public IEnumerable<ProposalGap> Gaps(IReadOnlyCollection<Guid> parties)
    {
        for (var principle = 1; principle <= Principles; principle++)
        {
            if (Under(principle).All(initiative => initiative.Status == InitiativeStatus.Dropped) && ReasonUnder(principle).Length == 0)
            {
                yield return new(ProposalGapKind.PrincipleIsEmpty, principle, null);
            }

            foreach (var initiative in Under(principle))
            {
                if (initiative.Status == InitiativeStatus.Dropped)
                {
                    yield return new(ProposalGapKind.InitiativeIsDropped, principle, initiative);
                }
                else if (!parties.Contains(initiative.OwnerOrganisationId) || (initiative.DeputyPost is { } deputy && !parties.Contains(deputy.OrganisationId)))
                {
                    yield return new(ProposalGapKind.OwnerIsNoParty, principle, initiative);
                }
            }
        }
    }

    /// <summary>It is a draft with nothing missing, it is not over, and it says something new. Needs what a snapshot needs.</summary>
    /// <param name="names">What the plan itself does not know.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="today">The day in Denmark.</param>
    public bool CanPropose(SnapshotNames names, IReadOnlyCollection<Guid> parties, DateOnly today) =>
        Stage == PlanStage.Draft && today <= EndsOn && !Gaps(parties).Any() && !ChangesNothing(names);

    /// <summary>An amendment that says the same as what all signed last: there is nothing to ask the parties. Needs what a snapshot needs.</summary>
    public bool ChangesNothing(SnapshotNames names) =>
        Amends?.LastAgreed is { } agreed
        && PlanComparison.Between(agreed.Snapshot, PlanSnapshot.Of(this, agreed.Number, names)).Count == 0;

    /// <summary>Freezes it, and asks the parties to sign. Needs all versions loaded, and what a snapshot needs.</summary>
    /// <param name="names">What the plan itself does not know.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="personId">Who proposes.</param>
    /// <param name="today">The day in Denmark.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">See <see cref="CanPropose"/>.</exception>
    public PlanVersion Propose(SnapshotNames names, IReadOnlyCollection<Guid> parties, Guid personId, DateOnly today, DateTime now)
    {
        BrokenRuleException.Unless(CanPropose(names, parties, today), $"A plan that is {Stage}, ends on {EndsOn:O}, lacks {Gaps(parties).Count()} parts or changes nothing cannot be proposed.");
        var plan = Amends ?? this;
        var number = plan.Versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1;
        var json = PlanSnapshot.Of(this, number, names).ToJson();
        var proposal = new PlanVersion
        {
            PlanId = plan.Id,
            PartnershipId = PartnershipId,
            Number = number,
            ProposedPlanId = Id,
            Json = json,
            Hash = PlanSnapshot.HashOf(json),
            ProposedAt = now,
            ProposedById = personId,
        };
        plan.Versions.Add(proposal);
        (Stage, Version) = (PlanStage.Proposed, Version + 1);
        return proposal;
    }

    /// <summary>Takes the proposal back; it is a draft again, and what was signed holds no longer.</summary>
    /// <exception cref="BrokenRuleException">It is not proposed.</exception>
    public PlanVersion Withdraw(Guid personId, DateTime now)
    {
        var proposal = Open();
        proposal.End(PlanVersionState.Withdrawn, personId, now);
        BecomeDraft();
        return proposal;
    }

    /// <summary>A party says no, and why; it is a draft again.</summary>
    /// <exception cref="BrokenRuleException">It is not proposed, the organisation is no party, or there is no reason.</exception>
    public PlanVersion Decline(Signatory signatory, string reason, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var proposal = Open();
        BrokenRuleException.Unless(proposal.CanDecline(signatory, parties) && reason.Length > 0, "Only a party declines, and it says why.");
        proposal.Decline(signatory, reason, now);
        BecomeDraft();
        return proposal;
    }

    /// <summary>
    /// A party signs. With the last signature the plan is signed, or the amendment becomes part of the plan that it amends:
    /// whoever saves removes the amendment then.
    /// </summary>
    /// <param name="signatory">Who signs for whom.</param>
    /// <param name="seenHash">The hash of what was on the page.</param>
    /// <param name="reservation">What the party does not agree with; null when there is nothing.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It is not proposed, or see <see cref="PlanVersion.BrokenRules"/>.</exception>
    public Signature Sign(Signatory signatory, string seenHash, string? reservation, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var proposal = Open();
        var broken = proposal.BrokenRules(signatory, seenHash, parties).ToList();
        BrokenRuleException.Unless(broken.Count == 0, $"A signature breaks {string.Join(", ", broken)}.");
        var signature = proposal.Sign(signatory, string.IsNullOrEmpty(reservation) ? null : reservation, now);
        Version++;
        if (parties.All(proposal.IsSignedBy))
        {
            proposal.End(PlanVersionState.Agreed, null, now);
            Stage = PlanStage.Agreed;
            Amends?.Adopt(this, now);
            (Amends ?? this).Publish(now);
        }

        return signature;
    }

    /// <summary>A party takes its signature back, as long as another party has not signed.</summary>
    /// <param name="organisationId">The party.</param>
    /// <param name="seenHash">The hash of what was on the page.</param>
    /// <exception cref="BrokenRuleException">That is not proposed, or the party has not signed.</exception>
    public Signature WithdrawSignature(Guid organisationId, string? seenHash)
    {
        var proposal = Open();
        var signature = proposal.Signatures.SingleOrDefault(one => one.OrganisationId == organisationId);
        BrokenRuleException.Unless(signature is not null && proposal.Hash == seenHash, "The party has not signed what was on the page.");
        proposal.Signatures.Remove(signature!);
        Version++;
        return signature!;
    }

    /// <summary>What the parties agree on is about to change: a proposal is none any more, and its signatures fall.</summary>
    /// <exception cref="BrokenRuleException">All have signed it.</exception>
    internal void ChangeContent(DateTime now)
    {
        BrokenRuleException.Unless(CanEdit, "All parties have signed; it changes by an amendment.");
        Version++;
        if (Stage == PlanStage.Proposed)
        {
            Open().End(PlanVersionState.Edited, null, now);
            Stage = PlanStage.Draft;
        }
    }

    /// <summary>Citizens read that all have signed.</summary>
    private void Publish(DateTime now)
    {
        Publication ??= PublishedPlan.Of(this);
        Publication.Copy(this, now);
    }

    private PlanVersion Open()
    {
        BrokenRuleException.Unless(Stage == PlanStage.Proposed, $"The plan is {Stage}, not proposed.");
        return Proposal ?? throw new InvalidOperationException("The open version is not loaded.");
    }

    private void BecomeDraft() => (Stage, Version) = (PlanStage.Draft, Version + 1);
}
