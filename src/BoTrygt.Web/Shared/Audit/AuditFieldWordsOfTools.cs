namespace BoTrygt.Web.Shared.Audit;

/// <summary>The fields of the catalogue and of bookings in Danish.</summary>
internal static class AuditFieldWordsOfTools
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        // Catalogue
        ["Planning"] = "Planlægning",
        ["Duration"] = "Varighed",
        ["Weeks"] = "Uger i alt",
        ["Planners"] = "Hvem planlægger",
        ["Participants"] = "Hvem er med",
        ["Steps"] = "Sådan gør I",
        ["Materials"] = "Det skal I bruge",
        ["Cautions"] = "Pas på",
        ["Grade"] = "Hvad ved vi",
        ["Evidence"] = "Begrundelse",
        ["Sources"] = "Kilder",
        ["ActivityId"] = "Aktivitet i kataloget",
        ["Done"] = "Hvad de gjorde",
        ["Reach"] = "Så mange nåede de",
        ["Worked"] = "Det virkede",
        ["DidNot"] = "Det virkede ikke",
        ["CorrectedAt"] = "Rettet",
        // Bookings
        ["Capacity"] = "Hvor mange på samme tid",
        ["NoticeDays"] = "Varsel, dage",
        ["ResourceId"] = "Hvad der bookes",
        ["StartsAt"] = "Begynder",
        ["Quantity"] = "Antal",
        ["Purpose"] = "Hvad der skal ske",
        ["RequestedById"] = "Bedt om af",
        ["BookingId"] = "Booking",
    };
}
