namespace BoTrygt.Domain.Access;

/// <summary>What the associations of a partnership may do with an initiative.</summary>
public enum CivilSocietyAccess
{
    None,
    Read,

    /// <summary>Read, and write notes.</summary>
    Contribute,
}
