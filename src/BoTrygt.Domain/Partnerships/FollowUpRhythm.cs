namespace BoTrygt.Domain.Partnerships;

/// <summary>How often a partnership follows up on its initiatives. Periods are those of the calendar.</summary>
public enum FollowUpRhythm
{
    Quarterly,
    Monthly,
    HalfYearly,
    Yearly,
}

public static class FollowUpRhythms
{
    /// <summary>The months of a period.</summary>
    public static int Months(this FollowUpRhythm rhythm) => rhythm switch
    {
        FollowUpRhythm.Monthly => 1,
        FollowUpRhythm.HalfYearly => 6,
        FollowUpRhythm.Yearly => 12,
        _ => 3,
    };

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly PeriodStart(this FollowUpRhythm rhythm, DateOnly day)
    {
        var month = day.Month - ((day.Month - 1) % rhythm.Months());
        return new DateOnly(day.Year, month, 1);
    }
}
