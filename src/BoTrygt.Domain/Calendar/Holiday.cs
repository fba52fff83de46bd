namespace BoTrygt.Domain.Calendar;

/// <summary>A public holiday in Denmark, or a day that offices keep closed without a law.</summary>
public enum Holiday
{
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,

    /// <summary>Store bededag, until 2023 (law no. 214 of 6 March 2023 did away with it).</summary>
    PrayerDay,

    Ascension,
    WhitSunday,
    WhitMonday,

    /// <summary>5 June, Grundlovsdag; no law closes offices.</summary>
    ConstitutionDay,

    /// <summary>24 December; no law closes offices.</summary>
    ChristmasEve,

    ChristmasDay,
    SecondChristmasDay,

    /// <summary>31 December; no law closes offices.</summary>
    NewYearsEve,
}
