using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>How far the parties are with a plan, in Danish.</summary>
public static class PlanStateWords
{
    public static string InDanish(this PlanState state) => state switch
    {
        PlanState.Draft => "Kladde",
        PlanState.Proposed => "Til underskrift",
        PlanState.Agreed => "Underskrevet",
        PlanState.Running => "Underskrevet og gældende",
        PlanState.Closed => "Underskrevet og slut",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>"handleplan 2026–2027 for Bo trygt i Aarhus", as it stands in the middle of a sentence.</summary>
    public static string InText(this Plan plan, string partnership)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return $"{(plan.IsAmendment ? "ændringsforslag til " : "")}handleplan {plan.Years} for {partnership}";
    }

    /// <summary>The badge's CSS class.</summary>
    public static string CssClass(this PlanState state) => $"plan-state--{state.ToString().ToLowerInvariant()}";

    /// <summary>What became of a version, and when.</summary>
    public static string InDanish(this VersionRow version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.State switch
        {
            PlanVersionState.Open => "Til underskrift",
            PlanVersionState.Agreed => $"Underskrevet af alle {version.EndedAt?.InDanish()}",
            PlanVersionState.Withdrawn => $"Trukket tilbage {version.EndedAt?.InDanish()}",
            PlanVersionState.Declined => $"Afvist af {version.DeclinedFor} {version.EndedAt?.InDanish()}",
            PlanVersionState.Edited => $"Gælder ikke længere, fordi planen blev ændret {version.EndedAt?.InDanish()}",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version.State, null),
        };
    }
}
