using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Web.Shared.Plans;

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

    /// <summary>Where it is said that somebody has read it.</summary>
    public static string ReadThrough(string slug) => $"{OfParty(slug)}/laest";

    /// <summary>Where Bo trygt's people do a step, or see to it that others do.</summary>
    public static string ForBoTrygt(OnboardingLine line, Guid partnershipId, string slug) => line switch
    {
        { Step: OnboardingStep.Declaration } => $"{Of(partnershipId)}/erklaering",
        { Party: { } party } => $"/administration/organisationer/{party.OrganisationId}",
        _ => ForAll(line, slug),
    };

    /// <summary>Where a party does a step; null for what others do.</summary>
    public static string? ForParty(OnboardingLine line, OrganisationKind? own, string slug) => line.Step switch
    {
        OnboardingStep.LocalPage or OnboardingStep.Plan => ForAll(line, slug),
        OnboardingStep.Signatory or OnboardingStep.Deputy or OnboardingStep.Contact when line.Doer == own => ForAll(line, slug),
        _ => null,
    };

    private static string ForAll(OnboardingLine line, string slug) => line.Step switch
    {
        OnboardingStep.Plan => PlanAddresses.Partnership(slug),
        OnboardingStep.LocalPage => LocalPage(slug),
        OnboardingStep.Contact => $"{OfParty(slug)}#borgerne",
        _ => $"{OfParty(slug)}#underskriver",
    };
}
