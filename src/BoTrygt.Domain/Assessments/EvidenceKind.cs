namespace BoTrygt.Domain.Assessments;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    Initiative,
    FollowUp,
    Figure,
    Document,
}
