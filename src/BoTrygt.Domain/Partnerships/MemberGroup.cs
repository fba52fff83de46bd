namespace BoTrygt.Domain.Partnerships;

/// <summary>The groups that run a partnership.</summary>
public enum MemberGroup
{
    /// <summary>Styregruppen: decides.</summary>
    SteeringGroup,

    /// <summary>Arbejdsgruppen: does.</summary>
    WorkingGroup,
}
