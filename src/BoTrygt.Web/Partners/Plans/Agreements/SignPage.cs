using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>What one is asked to sign, whole, and what is new in it.</summary>
/// <param name="Head">The plan.</param>
/// <param name="Proposal">The open version.</param>
/// <param name="Versions">All of the plan, the newest first.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="Since">The version to compare with: what all signed last, else what fell last; null for the first.</param>
/// <param name="Form">As typed.</param>
public sealed record SignPage(PlanHead Head, PlanVersion Proposal, IReadOnlyList<VersionRow> Versions, IReadOnlyList<PartyOfSigner> Parties, PlanVersion? Since, SignatureForm Form)
{
    public PlanSnapshot Snapshot { get; } = Proposal.Snapshot;

    /// <summary>The plan changed after the person opened the page.</summary>
    public bool IsNewer { get; init; }

    public VersionRow Version => Versions.Single(version => version.Number == Proposal.Number);

    /// <summary>What became of the version to compare with.</summary>
    public VersionRow? SinceRow => Versions.FirstOrDefault(version => version.Number == Since?.Number);

    public IReadOnlyList<PlanChange> Changes => Since is null ? [] : PlanComparison.Between(Since.Snapshot, Snapshot);

    /// <summary>The parties that the person can sign for now.</summary>
    public IEnumerable<PartyOfSigner> ToSign => Parties.Where(party => party.IsMine && !IsSigned(party));

    /// <summary>The parties that the person can take the signature back for.</summary>
    public IEnumerable<PartyOfSigner> Taken => Parties.Where(party => party.IsMine && IsSigned(party));

    public SignatureList Signatures => new(Version.Signatures, [.. Parties.Where(party => !IsSigned(party)).Select(party => party.Name)]);

    /// <summary>What the person's parties last had a reservation about: it does not follow by itself.</summary>
    public (int Number, string Text)? EarlierReservation => Versions
        .Where(version => version.Number != Proposal.Number)
        .SelectMany(version => version.Signatures.Where(signature => Parties.Any(party => party.IsMine && party.Id == signature.OrganisationId)).Select(signature => (version.Number, signature.Reservation)))
        .Select(row => row.Reservation is { } text ? ((int, string)?)(row.Number, text) : null)
        .FirstOrDefault();

    private bool IsSigned(PartyOfSigner party) => Version.Signatures.Any(signature => signature.OrganisationId == party.Id);
}

/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMine">The person signs for it.</param>
public sealed record PartyOfSigner(Guid Id, string Name, bool IsMine);
