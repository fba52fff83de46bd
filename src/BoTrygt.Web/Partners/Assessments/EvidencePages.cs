using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.Assessments;

/// <param name="Partnership">Whose it is.</param>
/// <param name="Statement">What it is to show.</param>
/// <param name="Initiatives">Those it can be, by title.</param>
/// <param name="Attachments">The files of the partnership's plans and initiatives, by name.</param>
/// <param name="Form">As typed.</param>
public sealed record NewEvidencePage(PartnershipHead Partnership, RubricStatement Statement, IReadOnlyList<Choice> Initiatives, IReadOnlyList<Choice> Attachments, EvidenceForm Form);

/// <summary>Something that can be chosen.</summary>
public sealed record Choice(Guid Id, string Name);

/// <param name="Partnership">Whose it is.</param>
/// <param name="Evidence">With its parties and people.</param>
/// <param name="Statement">What it shows; null when the present rubric has it no more.</param>
/// <param name="Initiative">The initiative's title; null when it is none, or is archived.</param>
/// <param name="Attachment">The file; null when there is none, or it was removed.</param>
/// <param name="Today">In Denmark.</param>
/// <param name="Form">Why it is declined, as typed.</param>
public sealed record EvidencePage(PartnershipHead Partnership, Evidence Evidence, RubricStatement? Statement, string? Initiative, AttachedFile? Attachment, DateOnly Today, DeclineForm Form)
{
    /// <summary>The person may confirm or decline it.</summary>
    public required bool MayJudge { get; init; }

    /// <summary>The person answers for the party that added it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What renews it; null when nothing does.</summary>
    public required Guid? RenewedBy { get; init; }

    public bool MayRenew => IsOwn && RenewedBy is null && Evidence.CanBeRenewedOn(Today);

    public bool MayWithdraw => IsOwn && Evidence.WithdrawnAt is null;
}

/// <summary>A file, and where it is read.</summary>
public sealed record AttachedFile(string Name, string Address);
