namespace BoTrygt.Domain.Audit;

/// <summary>What happened to the row.</summary>
public enum AuditAction
{
    Added,
    Changed,
    Removed,
}
