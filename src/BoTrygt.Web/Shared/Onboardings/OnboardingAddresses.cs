namespace BoTrygt.Web.Shared.Onboardings;

/// <summary>Where a kommune is taken on board: Bo trygt's pages by partnership, the parties' by kommune.</summary>
internal static class OnboardingAddresses
{
    public const string Administration = "/administration/opstart";
    public const string Party = "/arbejdsrum/opstart";

    public static string Of(Guid partnershipId) => $"{Administration}/{partnershipId}";

    public static string OfParty(string slug) => $"{Party}/{slug}";

    /// <summary>What citizens are to read, before they do.</summary>
    public static string LocalPage(string slug) => $"{OfParty(slug)}/borgernes-side";
}
