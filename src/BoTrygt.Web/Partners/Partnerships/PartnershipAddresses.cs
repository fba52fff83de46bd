using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>Where a partnership's pages stand.</summary>
public static class PartnershipAddresses
{
    public static string Of(string slug) => PlanAddresses.Partnership(slug);

    public static string Facts(string slug) => $"{Of(slug)}/oplysninger";

    public static string Members(string slug) => $"{Of(slug)}/medlemmer";
}
