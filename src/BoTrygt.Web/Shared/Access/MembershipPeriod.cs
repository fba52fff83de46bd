namespace BoTrygt.Web.Shared.Access;

/// <summary>Which days a form takes, so that a slip of the finger is told from a long employment.</summary>
public static class MembershipPeriod
{
    public const string BeginRule = "Vælg en dag inden for de seneste 20 år eller det næste år.";
    public const string EndRule = "Vælg i dag eller en dag inden for de næste 5 år.";

    public static bool MayBegin(DateOnly from, DateOnly today) => from >= today.AddYears(-20) && from <= today.AddYears(1);

    public static bool MayEnd(DateOnly lastDay, DateOnly today) => lastDay >= today && lastDay <= today.AddYears(5);
}
