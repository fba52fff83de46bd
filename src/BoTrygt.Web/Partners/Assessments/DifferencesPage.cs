using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>The answers of the open round that differ, side by side.</summary>
/// <param name="Partnership">Whose they are.</param>
/// <param name="Round">The open one.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="MayAgree">The person answers for one of them.</param>
/// <param name="StatementId">The statement whose form was sent; null when none was.</param>
/// <param name="Form">As typed.</param>
public sealed record DifferencesPage(PartnershipHead Partnership, AssessmentRound Round, IReadOnlyList<Organisation> Parties, bool MayAgree, Guid? StatementId, AgreementForm Form)
{
    /// <summary>In the order of the rubric, whether or not something is agreed: what is saved stays where it was.</summary>
    public IEnumerable<RubricStatement> Statements => Round.Rubric.Statements
        .Where(statement => Round.CanAgree(statement.Id, [.. Parties.Select(party => party.Id)]))
        .OrderBy(statement => statement.PrincipleNumber).ThenBy(statement => statement.Position);

    /// <summary>Those that have not answered all, and how much they lack: until then differences are not shown.</summary>
    public IEnumerable<(Organisation Party, int Count)> Lacking => Parties.Select(party => (Party: party, Count: Round.Lacking(party.Id))).Where(one => one.Count > 0);
}
