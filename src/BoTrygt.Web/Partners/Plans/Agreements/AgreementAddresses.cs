using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans.Agreements;

/// <summary>Where the pages of an agreement stand.</summary>
public static class AgreementAddresses
{
    public static string Propose(Guid planId) => $"{PlanAddresses.Plan(planId)}/forslag";

    public static string Decline(Guid planId) => $"{PlanAddresses.Plan(planId)}/afvisning";

    public static string Amend(Guid planId) => $"{PlanAddresses.Plan(planId)}/aendringsforslag";

    public static string Rewrite(Guid planId) => $"{PlanAddresses.Plan(planId)}/rediger";

    public static string Versions(Guid planId) => $"{PlanAddresses.Plan(planId)}/versioner";

    public static string Version(Guid planId, int number) => $"{Versions(planId)}/{number}";

    /// <summary>The bytes that were signed.</summary>
    public static string Json(Guid planId, int number) => $"{Version(planId, number)}/json";

    public static string Comparison(Guid planId, int before, int after) => $"{Versions(planId)}/sammenlign?fra={before}&til={after}";

    /// <summary>What an amendment changes, before it is proposed.</summary>
    public static string Draft(Guid planId) => $"{PlanAddresses.Plan(planId)}/forskelle";

    public static string Changes(Guid planId) => $"{PlanAddresses.Plan(planId)}/aendringer";

    public static string Report(Guid planId) => $"{PlanAddresses.Plan(planId)}/rapport";
}
