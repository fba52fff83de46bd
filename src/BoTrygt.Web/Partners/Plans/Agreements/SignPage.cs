using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>What one is asked to sign, whole, and what is new in it.</summary>
/// <param name="Head">The plan.</param>
/// <param name="Proposal">The open version.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="Mine">For whom the person may sign.</param>
/// <param name="Since">The version that all signed last; null when there is none.</param>
/// <param name="Form">As typed.</param>
public sealed record SignPage(PlanHead Head, PlanVersion Proposal, IReadOnlyList<PartySignature> Parties, IReadOnlyList<Signatory> Mine, PlanVersion? Since, SignatureForm Form)
{
    public PlanSnapshot Snapshot { get; } = Proposal.Snapshot;

    /// <summary>The plan changed after the person opened the page.</summary>
    public bool IsNewer { get; init; }

    public IReadOnlyList<PlanChange> Changes => Since is null ? [] : PlanComparison.Between(Since.Snapshot, Snapshot);

    /// <summary>The parties that the person can sign for now.</summary>
    public IEnumerable<PartySignature> ToSign => Parties.Where(party => party.Signature is null && Mine.Any(signatory => signatory.OrganisationId == party.OrganisationId));

    /// <summary>The parties that the person can take the signature back for.</summary>
    public IEnumerable<PartySignature> Taken => Parties.Where(party => party.Signature is not null && Mine.Any(signatory => signatory.OrganisationId == party.OrganisationId));
}

/// <summary>A party, and its signature on a version; null while it has not signed.</summary>
/// <param name="OrganisationId">The party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Signature">With its person.</param>
public sealed record PartySignature(Guid OrganisationId, string Name, Signature? Signature);
