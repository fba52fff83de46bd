using BoTrygt.Domain.Calendar;

namespace BoTrygt.Web.Shared.Year;

/// <summary>Holidays as they are called in Danish.</summary>
public static class HolidayWords
{
    public static string InDanish(this Holiday holiday) => holiday switch
    {
        Holiday.NewYearsDay => "Nytårsdag",
        Holiday.MaundyThursday => "Skærtorsdag",
        Holiday.GoodFriday => "Langfredag",
        Holiday.EasterSunday => "Påskedag",
        Holiday.EasterMonday => "2. påskedag",
        Holiday.PrayerDay => "Store bededag",
        Holiday.Ascension => "Kristi himmelfartsdag",
        Holiday.WhitSunday => "Pinsedag",
        Holiday.WhitMonday => "2. pinsedag",
        Holiday.ConstitutionDay => "Grundlovsdag",
        Holiday.ChristmasEve => "Juleaften",
        Holiday.ChristmasDay => "Juledag",
        Holiday.SecondChristmasDay => "2. juledag",
        Holiday.NewYearsEve => "Nytårsaften",
        _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "No Danish word for the holiday."),
    };
}
