namespace BoTrygt.Domain.Plans;

/// <summary>How far an initiative is.</summary>
public enum InitiativeStatus
{
    Planned,
    Running,
    Completed,
    Dropped,
}
