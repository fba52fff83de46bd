namespace BoTrygt.Domain.Guidance;

/// <summary>The part of the year in which a piece of guidance matters most.</summary>
public enum Season
{
    /// <summary>September to November, when there is time to get ready, and January to March.</summary>
    DarkSeason,

    /// <summary>December, when many homes stand empty for some days.</summary>
    Christmas,

    /// <summary>April to mid-June: time for the garden and the house.</summary>
    Spring,

    /// <summary>Mid-June to August.</summary>
    SummerHoliday,
}
