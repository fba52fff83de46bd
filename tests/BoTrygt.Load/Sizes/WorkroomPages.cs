using System.Text.RegularExpressions;

namespace BoTrygt.Load.Sizes;

/// <param name="Name">As it stands in the report.</param>
/// <param name="FindPath">Where it is in a portal: ids differ.</param>
/// <param name="Grows">It shows all partnerships or rounds that there are, or counts them: it is measured, and not held to be as fast.</param>
/// <param name="Only">The one of the people who may open it; null for all.</param>
internal sealed record WorkroomPage(string Name, Func<Workroom, string> FindPath, bool Grows = false, string? Only = null);

/// <summary>The pages that people open most.</summary>
internal static partial class WorkroomPages
{
    private const string Partnership = "/arbejdsrum/partnerskaber/aarhus";

    public static IReadOnlyList<WorkroomPage> All { get; } =
    [
        At("Overview", "/arbejdsrum"),
        At("Portfolio", "/arbejdsrum/partnerskaber"),
        At("Partnership", Partnership),
        new("Plan", LatestPlan),
        new("Initiative", workroom => InitiativeLink().Match(workroom.Get(LatestPlan(workroom))).Value),
        At("Follow-up", "/arbejdsrum/opfoelgning") with { Grows = true },
        At("Round", $"{Partnership}/opfoelgning") with { Grows = true },
        At("Principles", "/arbejdsrum/principper") with { Grows = true },
        At("Articles", "/redaktion") with { Grows = true, Only = "administrator" },
        At("Guidance matrix", "/redaktion/lokalt/oversigt") with { Grows = true, Only = "administrator" },
        At("Adopted guidance", "/redaktion/lokalt/aarhus") with { Only = "administrator" },
        At("Citizens: a kommune", "/bo-trygt-i/aarhus"),
    ];

    private static WorkroomPage At(string name, string path) => new(name, _ => path);

    private static string LatestPlan(Workroom workroom) => PlanLink().Match(workroom.Get(Partnership)).Value;

    [GeneratedRegex("/arbejdsrum/planer/[0-9a-f-]{36}")]
    private static partial Regex PlanLink();

    [GeneratedRegex("/arbejdsrum/indsatser/[0-9a-f-]{36}")]
    private static partial Regex InitiativeLink();
}
