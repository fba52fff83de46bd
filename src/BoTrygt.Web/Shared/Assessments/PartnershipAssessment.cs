using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Assessments;

/// <summary>All that says where a partnership stands with the principles.</summary>
/// <param name="Rubric">The version of its latest round; the present one before there is a round.</param>
/// <param name="Agreements">Of all rounds.</param>
/// <param name="Evidence">All of it.</param>
public sealed record PartnershipAssessment(Rubric Rubric, IReadOnlyList<AgreedLevel> Agreements, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What the trend compares with.</summary>
    public const int DaysBack = 183;

    public IReadOnlyList<PrincipleStanding> On(DateOnly day) => PrincipleStanding.On(Rubric, Agreements, Evidence, day);
}

public static class PartnershipAssessments
{
    /// <summary>What a partnership is held against: the version of its latest round, the present one before there is a round.</summary>
    public static Task<Rubric> ReadRubricAsync(this BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rounds = db.AssessmentRounds.Where(round => round.PartnershipId == partnershipId);
        return db.Rubrics.AsNoTracking().Include(rubric => rubric.Statements).Where(rubric => rubric.PublishedAt != null)
            .OrderByDescending(rubric => rounds.Any(round => round.RubricId == rubric.Id)).ThenByDescending(rubric => rubric.Number).FirstAsync(cancellation);
    }

    /// <summary>Three statements.</summary>
    public static async Task<PartnershipAssessment> ReadAssessmentAsync(this BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await db.ReadRubricAsync(partnershipId, cancellation),
            await db.AgreedLevels.AsNoTracking().Where(agreed => agreed.PartnershipId == partnershipId).ToListAsync(cancellation),
            await db.Evidence.AsNoTracking().Where(evidence => evidence.PartnershipId == partnershipId)
                .Include(evidence => evidence.OwnerOrganisation).Include(evidence => evidence.JudgedFor).OrderBy(evidence => evidence.AddedAt).ToListAsync(cancellation));
    }

    /// <summary>
    /// The same for many: of each statement what was agreed last, and what was agreed last half a year ago; and the evidence
    /// that counts since then. Four statements, however many there are.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, PartnershipAssessment>> ReadAssessmentsAsync(this BoTrygtDb db, IReadOnlyCollection<Guid> partnershipIds, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var then = today.AddDays(-PartnershipAssessment.DaysBack);
        var before = then.AddDays(1).BeginsAtUtc();
        var rubrics = await db.Rubrics.AsNoTracking().Include(one => one.Statements).Where(one => one.PublishedAt != null).OrderByDescending(one => one.Number).ToListAsync(cancellation);
        var rounds = (await db.AssessmentRounds.Where(round => partnershipIds.Contains(round.PartnershipId) && round.ClosedAt == null).Select(round => new { round.PartnershipId, round.RubricId }).ToListAsync(cancellation))
            .ToDictionary(round => round.PartnershipId, round => round.RubricId);
        var own = db.AgreedLevels.AsNoTracking().Where(agreed => partnershipIds.Contains(agreed.PartnershipId));
        var agreements = (await own.Where(agreed =>
                !own.Any(later => later.PartnershipId == agreed.PartnershipId && later.StatementKey == agreed.StatementKey && later.AgreedAt > agreed.AgreedAt)
                || (agreed.AgreedAt < before && !own.Any(later => later.PartnershipId == agreed.PartnershipId && later.StatementKey == agreed.StatementKey && later.AgreedAt > agreed.AgreedAt && later.AgreedAt < before)))
            .ToListAsync(cancellation)).ToLookup(agreed => agreed.PartnershipId);
        var evidence = (await db.Evidence.AsNoTracking().Where(one => partnershipIds.Contains(one.PartnershipId) && one.LastsUntil >= then).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        return partnershipIds.ToDictionary(id => id, id => new PartnershipAssessment(
            rubrics.FirstOrDefault(rubric => rounds.TryGetValue(id, out var rubricId) && rubric.Id == rubricId) ?? rubrics[0], [.. agreements[id]], [.. evidence[id]]));
    }
}
