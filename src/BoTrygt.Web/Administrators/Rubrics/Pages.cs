using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Rubrics;

/// <param name="Principles">The four.</param>
/// <param name="Versions">With their statements and who published them, the latest first; a draft is the first.</param>
/// <param name="Shown">The one that is read in full.</param>
/// <param name="Form">What is new, as typed.</param>
public sealed record RubricPage(IReadOnlyList<Principle> Principles, IReadOnlyList<Rubric> Versions, Rubric Shown, PublicationForm Form)
{
    public Rubric? Draft => Versions.FirstOrDefault(rubric => rubric.IsDraft);

    public Rubric Present => Versions.First(rubric => !rubric.IsDraft);
}

/// <param name="Principle">What the statement is about.</param>
/// <param name="StatementId">Null for a new one.</param>
/// <param name="Form">As stored or as typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile; null when nobody did.</param>
public sealed record StatementPage(Principle Principle, Guid? StatementId, StatementForm Form, Conflict? Conflict = null);
