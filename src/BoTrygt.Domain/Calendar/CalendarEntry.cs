namespace BoTrygt.Domain.Calendar;

/// <summary>
/// Something that happens in a partnership's year, on one or more days of Denmark. The annual wheel, its list and the
/// calendar feeds all show these and nothing else.
/// </summary>
public sealed record CalendarEntry
{
    public required EntryKind Kind { get; init; }

    /// <summary>Names it for good, also when its title and its days change, and in every calendar that it was copied to.</summary>
    public required string Key { get; init; }

    /// <summary>What is opened to read more: an initiative, also for its milestones; for a round the partnership, for the others themselves.</summary>
    public required Guid SubjectId { get; init; }

    public required string Title { get; init; }
    public required DateOnly FirstDay { get; init; }

    /// <summary>That day included; for a round the day it is due.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>When on the day; null for whole days. Who is to be somewhere at a time cannot be elsewhere.</summary>
    public EntryTime? Time { get; init; }

    public required EntryPlace Place { get; init; }

    /// <summary>Not there yet: what will be when nobody changes anything, such as the next round.</summary>
    public bool IsExpected { get; init; }

    /// <summary>UTC: when what stands here was last changed; null where only the revision tells that it was.</summary>
    public required DateTime? ChangedAt { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; init; }

    public bool IsOneDay => FirstDay == LastDay;

    /// <summary>Somebody has to have done something by its last day.</summary>
    public bool IsDeadline => Kind is EntryKind.Milestone or EntryKind.FollowUpRound or EntryKind.AssessmentRound;

    /// <summary>Some of it lies between two days, these included.</summary>
    public bool Touches(DateOnly from, DateOnly to) => FirstDay <= to && LastDay >= from;
}

/// <summary>When on the day something is, in UTC.</summary>
public sealed record EntryTime(DateTime BeginsAt, DateTime EndsAt)
{
    /// <summary>One begins before the other has ended.</summary>
    public bool Overlaps(EntryTime other) => BeginsAt < other.EndsAt && other.BeginsAt < EndsAt;
}

/// <summary>The partnership that an entry belongs to, and the police district, whose people take part in several.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Of its municipality, for addresses.</param>
/// <param name="DistrictCode">Its police district.</param>
/// <param name="District">That one's name.</param>
public sealed record EntryPlace(Guid PartnershipId, string Name, string Slug, string DistrictCode, string District);
