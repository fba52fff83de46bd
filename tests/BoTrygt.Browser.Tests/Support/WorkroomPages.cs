using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>The pages that each kind of person meets in the workroom.</summary>
public static class WorkroomPages
{
    public const string Administrator = "administrator";
    public const string Coordinator = "koordinator.aarhus";

    public static TheoryData<string> People =>
        [Administrator, "sekretariat", "konsulent", Coordinator, "koordinator.randers", "politi.oestjylland", "forening.aarhus", "laeser.aarhus"];

    public static IReadOnlyList<string> For(PortalFactory portal, string person)
    {
        var slug = person == "koordinator.randers" ? "randers" : "aarhus";
        var municipality = slug == "randers" ? PlanRows.Randers : PlanRows.Aarhus;
        var plan = portal.PlanOf(municipality).Id;
        var initiative = portal.InitiativeOf(municipality, row => row.CivilSociety == CivilSocietyAccess.Contribute && row.Milestones.Count > 0).Id;
        var policeOwned = portal.InitiativeOf(municipality, row => row.IsOwnedBy(OrganisationKind.Police)).Id;
        IEnumerable<string> everyone = ["/arbejdsrum", "/arbejdsrum/partnerskaber", "/arbejdsrum/principper", $"/arbejdsrum/partnerskaber/{slug}", $"/arbejdsrum/planer/{plan}", $"/arbejdsrum/indsatser/{initiative}"];
        IEnumerable<string> add = [$"/arbejdsrum/planer/{plan}/indsatser/ny"];
        return person switch
        {
            "laeser.aarhus" or "forening.aarhus" => [.. everyone],
            "konsulent" => [.. everyone, .. add],
            "politi.oestjylland" => [.. everyone, .. add, $"/arbejdsrum/indsatser/{policeOwned}/rediger", .. Administration],
            Administrator or "sekretariat" => [.. everyone, .. add, .. Editing(slug, plan, initiative), .. Administration, .. Logs],
            _ => [.. everyone, .. add, .. Editing(slug, plan, initiative), .. Administration],
        };
    }

    private static IEnumerable<string> Administration => ["/administration", "/administration/organisationer", "/administration/personer"];

    private static IEnumerable<string> Logs => ["/administration/haendelser"];

    private static IEnumerable<string> Editing(string slug, Guid plan, Guid initiative) =>
    [
        $"/arbejdsrum/planer/{plan}/kopier", $"/arbejdsrum/indsatser/{initiative}/rediger",
        $"/arbejdsrum/partnerskaber/{slug}/oplysninger", $"/arbejdsrum/partnerskaber/{slug}/medlemmer", $"/arbejdsrum/partnerskaber/{slug}/kontakter", $"/arbejdsrum/partnerskaber/{slug}/planer/ny",
    ];
}
