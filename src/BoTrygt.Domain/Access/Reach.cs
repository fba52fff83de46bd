namespace BoTrygt.Domain.Access;

/// <summary>How far a permission reaches.</summary>
public enum Reach
{
    /// <summary>
    /// The partnerships in which the own organisation has a seat: a municipality's or an association's own, all of a
    /// police district, all for Bo trygt. For people: the own organisation.
    /// </summary>
    Own,

    /// <summary>In those partnerships, what the own organisation owns.</summary>
    Owned,

    /// <summary>In those partnerships, what is shared with civil society.</summary>
    Shared,

    /// <summary>In those partnerships, what civil society is invited to contribute to.</summary>
    Invited,

    /// <summary>What belongs to no partnership.</summary>
    National,

    /// <summary>Everywhere.</summary>
    All,
}
