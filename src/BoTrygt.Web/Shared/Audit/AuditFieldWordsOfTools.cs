namespace BoTrygt.Web.Shared.Audit;

/// <summary>The fields of the catalogue and of bookings in Danish.</summary>
internal static partial class AuditFieldWords
{
    private static readonly Dictionary<string, string> OfTools = new()
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
        ["EndsAt"] = "Slutter",
        ["Quantity"] = "Antal",
        ["Purpose"] = "Hvad der skal ske",
        ["Place"] = "Sted",
        ["RequestedById"] = "Bedt om af",
        ["BookingId"] = "Booking",
        ["At"] = "Tidspunkt",
    };
}
