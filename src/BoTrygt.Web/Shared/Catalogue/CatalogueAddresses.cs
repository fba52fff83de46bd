using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.Catalogue;

/// <summary>Where the catalogue's activities and their experiences stand.</summary>
public static class CatalogueAddresses
{
    public const string Index = "/arbejdsrum/katalog";
    public const string Administration = "/administration/katalog";

    public static string Of(string slug) => $"{Index}/{slug}";

    /// <summary>The choice of the plan that takes it up.</summary>
    public static string Start(string slug) => $"{Of(slug)}/indsats";

    public static string NewExperience(string slug, Guid? initiativeId = null) => $"{Of(slug)}/erfaringer/ny{(initiativeId is { } id ? $"?indsats={id}" : "")}";

    /// <summary>The place on the activity's page where the experiences begin.</summary>
    public static string Experiences(string slug) => $"{Of(slug)}#erfaringer";

    public static string Experience(Guid id) => $"/arbejdsrum/erfaringer/{id}";

    /// <summary>The form for an initiative that begins with the activity.</summary>
    public static string NewInitiative(Guid planId, string slug) => $"{PlanAddresses.Plan(planId)}/indsatser/ny?aktivitet={slug}";

    public static string Edit(Guid id) => $"{Administration}/{id}";
}
