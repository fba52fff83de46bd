using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>A version of a plan without its words.</summary>
/// <param name="Number">From 1.</param>
/// <param name="State">What became of it.</param>
/// <param name="ProposedPlanId">The plan, or the amendment.</param>
/// <param name="IsAmendment">Proposed as a change of a plan that all had signed.</param>
/// <param name="ProposedAt">UTC.</param>
/// <param name="ProposedBy">A name.</param>
/// <param name="EndedAt">UTC: the last signature, or when it fell.</param>
/// <param name="DeclinedFor">The party that declined; null when none did.</param>
/// <param name="Reason">Why it did.</param>
/// <param name="Signatures">Those on it, the kommune's first.</param>
public sealed record VersionRow(
    int Number, PlanVersionState State, Guid ProposedPlanId, bool IsAmendment, DateTime ProposedAt, string ProposedBy, DateTime? EndedAt, string? DeclinedFor, string? Reason, IReadOnlyList<SignatureRow> Signatures);

/// <param name="OrganisationId">The party.</param>
/// <param name="Kind">Which one.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Person">Who signed for it.</param>
/// <param name="IsDeputys">As a deputy.</param>
/// <param name="SignedAt">UTC.</param>
/// <param name="Reservation">Null for none.</param>
public sealed record SignatureRow(Guid OrganisationId, OrganisationKind Kind, string Organisation, string Person, bool IsDeputys, DateTime SignedAt, string? Reservation);

/// <summary>The signatures on a version, and the parties that it lacks.</summary>
public sealed record SignatureList(IReadOnlyList<SignatureRow> Signatures, IReadOnlyList<string> Missing);

public static class VersionRows
{
    /// <summary>All versions of a plan, the newest first, in two statements.</summary>
    public static async Task<IReadOnlyList<VersionRow>> ReadVersionsAsync(this BoTrygtDb db, Guid planId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.PlanVersions.Where(version => version.PlanId == planId)
            .OrderByDescending(version => version.Number)
            .Select(version => new VersionRow(
                version.Number, version.State, version.ProposedPlanId, version.PlanId != version.ProposedPlanId, version.ProposedAt, version.ProposedBy.Name, version.EndedAt, version.DeclinedFor!.Name, version.Reason,
                version.Signatures.OrderBy(signature => signature.SignedAt)
                    .Select(signature => new SignatureRow(
                        signature.OrganisationId, signature.Organisation.Kind, signature.Organisation.Name, signature.Person.Name, signature.IsDeputys, signature.SignedAt, signature.Reservation))
                    .ToList()))
            .AsSplitQuery()
            .ToListAsync(cancellation);
    }
}
