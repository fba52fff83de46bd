using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.Assessments;

/// <param name="Partnership">Whose it is.</param>
/// <param name="Principle">What is answered about.</param>
/// <param name="Round">The open one.</param>
/// <param name="Party">Who answers.</param>
/// <param name="Standings">Where each statement stands today, in their order.</param>
/// <param name="Form">As stored or as typed.</param>
public sealed record LevelsPage(PartnershipHead Partnership, Principle Principle, AssessmentRound Round, Organisation Party, IReadOnlyList<StatementStanding> Standings, LevelsForm Form);
