namespace BoTrygt.Web.Shared.Plans;

/// <summary>Where partnerships, plans and what is in them stand in the workroom.</summary>
public static class PlanAddresses
{
    public static string Partnership(string municipalitySlug) => $"/arbejdsrum/partnerskaber/{municipalitySlug}";

    /// <summary>The posts that citizens may turn to.</summary>
    public static string Contacts(string municipalitySlug) => $"{Partnership(municipalitySlug)}/kontakter";

    /// <summary>What citizens read about it.</summary>
    public static string ForCitizens(string municipalitySlug) => $"/bo-trygt-i/{municipalitySlug}";

    public static string Plan(Guid planId) => $"/arbejdsrum/planer/{planId}";

    /// <summary>Where a party reads what is proposed, and signs it.</summary>
    public static string Sign(Guid planId) => $"{Plan(planId)}/underskrift";

    /// <summary>The place in the plan where a principle's initiatives begin.</summary>
    public static string Principle(Guid planId, int principle) => $"{Plan(planId)}#princip-{principle}";

    /// <summary>The place in the plan where what comes back is proposed.</summary>
    public static string ToRepeat(Guid planId) => $"{Plan(planId)}#igen";

    /// <summary>The place in the plan where an initiative stands.</summary>
    public static string Initiative(Guid planId, Guid initiativeId) => $"{Plan(planId)}#indsats-{initiativeId}";

    /// <summary>An initiative's own page.</summary>
    public static string Initiative(Guid initiativeId) => $"/arbejdsrum/indsatser/{initiativeId}";
}
