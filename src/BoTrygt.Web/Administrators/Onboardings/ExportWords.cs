using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Audit;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>The kinds of row in Danish, as in the log; here are those that the log does not follow.</summary>
public static class ExportWords
{
    private static readonly Dictionary<string, string> Others = new()
    {
        [nameof(Draft)] = "Kladde til artikel",
        [nameof(ImageFile)] = "Et billede i én størrelse",
        [nameof(ImageUse)] = "Sted, hvor et billede er brugt",
        [nameof(PublishedChange)] = "Ændring, som læserne har fået at vide",
        [nameof(SignatureReminder)] = "Påmindelse om underskrift",
        [nameof(UpdateLink)] = "Link til opfølgning",
        [nameof(UpdateLinkItem)] = "Indsats i et link til opfølgning",
        [nameof(Notice)] = "Besked om en opfølgning",
        [nameof(AuditEntry)] = "Hændelse i loggen",
    };

    public static bool Knows(string kind) => Others.ContainsKey(kind) || AuditWords.Kinds.ContainsKey(kind);

    public static string OfKind(string kind) => Others.TryGetValue(kind, out var word) ? word : AuditWords.OfEntity(kind);
}
