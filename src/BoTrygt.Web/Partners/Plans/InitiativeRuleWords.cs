using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Which field a broken rule belongs to, and what is said there.</summary>
internal static class InitiativeRuleWords
{
    public static (string Field, string Message) Of(InitiativeRule rule, Plan plan) => rule switch
    {
        InitiativeRule.HasTitle => (nameof(InitiativeForm.Title), "Skriv en titel."),
        InitiativeRule.HasPrinciple => (nameof(InitiativeForm.PrincipleNumber), "Vælg et af de fire principper."),
        InitiativeRule.HasTheme => (nameof(InitiativeForm.ThemeSlugs), "Vælg mindst ét tema."),
        InitiativeRule.HasStatus => (nameof(InitiativeForm.Status), "Vælg en status."),
        InitiativeRule.EndsWithinReason => (nameof(InitiativeForm.EndsOn), $"Indsatsen kan højst slutte {InitiativeContent.LongestYears} år efter planen."),
        InitiativeRule.EndsAfterItStarts => (nameof(InitiativeForm.EndsOn), "Indsatsen slutter, før den begynder. Ret en af datoerne."),
        InitiativeRule.StartsWithinPlan => (nameof(InitiativeForm.StartsOn), $"Indsatsen skal begynde i planens periode, {plan.StartsOn.InDanish()} – {plan.EndsOn.InDanish()}."),
        InitiativeRule.OwnedByAParty => (nameof(InitiativeForm.OwnerPostId), "Vælg en post hos en af de tre parter."),
        InitiativeRule.DeputyOfAParty => (nameof(InitiativeForm.DeputyPostId), "Vælg en post hos en af de tre parter."),
        _ => (nameof(InitiativeForm.DeputyPostId), "Stedfortræderen skal være en anden end den ansvarlige."),
    };
}
