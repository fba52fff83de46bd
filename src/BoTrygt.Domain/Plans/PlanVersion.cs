using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>
/// A plan as it was proposed, frozen, with the signatures of the parties. Versions are never edited or removed, whatever
/// became of them.
/// </summary>
public class PlanVersion : IBelongToPartnership
{
    public const int HashLength = 64;
    public const int ReasonMaxLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The plan; of an amendment, the plan that it amends.</summary>
    public required Guid PlanId { get; init; }

    public required Guid PartnershipId { get; init; }

    /// <summary>What was proposed: the plan itself, or the amendment, which is no more when all have signed or it was dropped.</summary>
    public required Guid ProposedPlanId { get; init; }

    /// <summary>From 1, each once in its plan.</summary>
    public required int Number { get; init; }

    /// <summary>Proposed as a change of a plan that all had signed.</summary>
    public bool IsAmendment => ProposedPlanId != PlanId;

    /// <summary>See <see cref="PlanSnapshot.ToJson"/>.</summary>
    public required string Json { get; init; }

    /// <summary>See <see cref="PlanSnapshot.HashOf"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    public required Guid ProposedById { get; init; }
    public Person ProposedBy { get; private init; } = null!;
    public PlanVersionState State { get; private set; }

    /// <summary>UTC: when it stopped being open; the last signature when all signed.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who declined or withdrew it; null otherwise. Who edited the plan stands in the audit log.</summary>
    public Guid? EndedById { get; private set; }

    /// <summary>The party that declined.</summary>
    public Guid? DeclinedForId { get; private set; }

    public Organisation? DeclinedFor { get; private init; }

    /// <summary>Why a party declined; null otherwise.</summary>
    public string? Reason { get; private set; }

    public ICollection<Signature> Signatures { get; } = [];

    public PlanSnapshot Snapshot => PlanSnapshot.Parse(Json);

    public bool IsOpen => State == PlanVersionState.Open;

    public bool IsSignedBy(Guid organisationId) => Signatures.Any(signature => signature.OrganisationId == organisationId);

    /// <summary>The rules that a signature would break.</summary>
    /// <param name="signatory">Who would sign for whom.</param>
    /// <param name="seenHash">The hash that stood on the page.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    public IEnumerable<SignatureRule> BrokenRules(Signatory signatory, string? seenHash, IReadOnlyCollection<Guid> parties)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        var rules = new (SignatureRule Rule, bool Holds)[]
        {
            (SignatureRule.VersionIsOpen, IsOpen),
            (SignatureRule.IsWhatWasSeen, seenHash == Hash && PlanSnapshot.HashOf(Json) == Hash),
            (SignatureRule.SignsForAParty, parties.Contains(signatory.OrganisationId)),
            (SignatureRule.PartyHasNotSigned, !IsSignedBy(signatory.OrganisationId)),
            (SignatureRule.PersonHasNotSigned, Signatures.All(signature => signature.PersonId != signatory.PersonId || signature.OrganisationId == signatory.OrganisationId)),
        };
        return rules.Where(rule => !rule.Holds).Select(rule => rule.Rule);
    }

    /// <summary>The party may say no: it is one, and the version is open. Also after it has signed, as long as another has not.</summary>
    public bool CanDecline(Signatory signatory, IReadOnlyCollection<Guid> parties)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        return IsOpen && parties.Contains(signatory.OrganisationId);
    }

    internal Signature Sign(Signatory signatory, string? reservation, DateTime now)
    {
        var signature = new Signature
        {
            PlanVersionId = Id,
            PartnershipId = PartnershipId,
            OrganisationId = signatory.OrganisationId,
            PersonId = signatory.PersonId,
            IsDeputys = signatory.IsDeputy,
            SignedAt = now,
            Reservation = reservation,
            Hash = Hash,
        };
        Signatures.Add(signature);
        return signature;
    }

    internal void Decline(Signatory signatory, string reason, DateTime now)
    {
        End(PlanVersionState.Declined, signatory.PersonId, now);
        (DeclinedForId, Reason) = (signatory.OrganisationId, reason);
    }

    internal void End(PlanVersionState state, Guid? by, DateTime now) => (State, EndedById, EndedAt) = (state, by, now);
}
