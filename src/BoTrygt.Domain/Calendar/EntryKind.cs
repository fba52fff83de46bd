namespace BoTrygt.Domain.Calendar;

/// <summary>What an entry of the year is about.</summary>
public enum EntryKind
{
    /// <summary>From its first day to its last.</summary>
    Initiative,

    /// <summary>A day by which a step of an initiative is reached.</summary>
    Milestone,

    /// <summary>From the day it opens to the day it is due.</summary>
    FollowUpRound,

    /// <summary>From the day it opens to the day it is due.</summary>
    AssessmentRound,

    /// <summary>At a time of a day.</summary>
    Meeting,

    /// <summary>What the partnership has booked, or asked for, at a time.</summary>
    Booking,
}
