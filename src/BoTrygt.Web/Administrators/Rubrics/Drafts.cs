using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Rubrics;

internal static class Drafts
{
    /// <summary>The version that is being written, with its statements; null when none is.</summary>
    public static Task<Rubric?> FindDraftAsync(this BoTrygtDb db, CancellationToken cancellation) =>
        db.Rubrics.Include(rubric => rubric.Statements).SingleOrDefaultAsync(rubric => rubric.PublishedAt == null, cancellation);
}
