using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.Year;

/// <summary>Where the year and the calendar addresses stand.</summary>
public static class YearAddresses
{
    /// <summary>The year of all partnerships within reach.</summary>
    public const string All = "/arbejdsrum/aarshjul";

    /// <summary>One's own calendar addresses.</summary>
    public const string Feeds = "/arbejdsrum/kalender";

    public static string Of(string municipalitySlug) => $"{PlanAddresses.Partnership(municipalitySlug)}/aarshjul";

    /// <summary>What a calendar fetches; the code is the secret.</summary>
    public static string Feed(string code) => $"/kalender/{code}.ics";
}
