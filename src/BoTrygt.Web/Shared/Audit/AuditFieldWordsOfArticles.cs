namespace BoTrygt.Web.Shared.Audit;

/// <summary>The fields of articles and what belongs to them, in Danish.</summary>
internal static class AuditFieldWordsOfArticles
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["ConfirmedOn"] = "Læst igennem",
        ["PublicState"] = "Vist for borgere",
        ["LatestRevision"] = "Seneste udgave",
        ["PublishedRevision"] = "Udgivet udgave",
        ["AwaitsApproval"] = "Udgivet uden godkendelse",
        ["EndReason"] = "Forklaring til læserne",
        ["MergedIntoId"] = "Står nu i",
        ["SavedAt"] = "Gemt",
        ["RestoredFrom"] = "Gendannet fra udgave",
        ["Revision"] = "Udgave",
        ["ReviewerId"] = "Spurgt",
        ["Question"] = "Spørgsmål",
        ["IsAfterwards"] = "Efter udgivelsen",
        ["DecidedById"] = "Besluttet af",
        ["Answer"] = "Svar",
        ["BlockKey"] = "Afsnit",
        ["SettledAt"] = "Klaret",
        ["DueAt"] = "Udgives",
        ["UrgentReason"] = "Hvorfor det hastede",
        ["DoneAt"] = "Udgivet",
        ["ChangedAt"] = "Ændret",
        ["MovedTo"] = "Flyttet til",
        ["TakenRevision"] = "Taget udgave",
        ["EditedById"] = "Redigeret af",
        ["EditedAt"] = "Redigeret",
        ["PublishedVersion"] = "Vist udgave",
        ["Conflicts"] = "Skal afgøres",
        ["HasLocalWords"] = "Med lokale ord",
        ["Word"] = "Ord",
        ["Instead"] = "Skriv i stedet",
        ["IsBanned"] = "Kan ikke udgives",
        ["MadeById"] = "Lavet af",
        ["ExpiresAt"] = "Virker til",
        ["RevokedAt"] = "Lukket",
        ["Alt"] = "Hvad billedet viser",
        ["Credit"] = "Fotograf eller tegner",
        ["Focus"] = "Det vigtigste i billedet",
        ["Width"] = "Bredde",
        ["Height"] = "Højde",
    };
}
