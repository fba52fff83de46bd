using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>Where follow-ups and requests stand.</summary>
public static class FollowUpAddresses
{
    /// <summary>All partnerships within reach.</summary>
    public const string All = "/arbejdsrum/opfoelgning";

    /// <summary>How often one wants the summary mail.</summary>
    public const string MailChoice = "/arbejdsrum/mine-mails";

    /// <summary>The page behind the link in a mail; the code is in the query, which no log line holds.</summary>
    public const string ByLink = "/status-paa-indsatser";

    public static string Of(string municipalitySlug) => $"{PlanAddresses.Partnership(municipalitySlug)}/opfoelgning";

    /// <summary>The form that answers the round about an initiative.</summary>
    public static string Answer(Guid initiativeId) => $"{PlanAddresses.Initiative(initiativeId)}/opfoelgning";

    public static string NewRequest(Guid initiativeId) => $"{PlanAddresses.Initiative(initiativeId)}/anmodninger/ny";

    public static string Request(Guid requestId) => $"/arbejdsrum/anmodninger/{requestId}";
}
