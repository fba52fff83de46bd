using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Catalogue;

/// <param name="Rows">In the order of the Danish alphabet, withdrawn ones too.</param>
public sealed record ActivitiesPage(IReadOnlyList<ActivityRow> Rows);

/// <param name="ChangedAt">UTC.</param>
public sealed record ActivityRow(Guid Id, string Title, EvidenceGrade Grade, DateTime ChangedAt, bool IsWithdrawn);

/// <summary>The form of an activity.</summary>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Principles">The four.</param>
/// <param name="Themes">In their order.</param>
public sealed record ActivityEditPage(ActivityForm Form, IReadOnlyList<Principle> Principles, IReadOnlyList<Theme> Themes)
{
    /// <summary>Null for a new one.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What was saved meanwhile; null when nobody was in the way.</summary>
    public Conflict? Conflict { get; init; }
}
