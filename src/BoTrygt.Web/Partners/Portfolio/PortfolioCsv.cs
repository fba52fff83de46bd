using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Csv;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>An initiative with what the file says of it and the initiative itself does not hold.</summary>
public sealed record ExportedInitiative(Initiative Initiative, string OwnerPost, string Organisation, bool IsShown);

/// <summary>The initiatives behind the table, a line each, partnerships in the table's order.</summary>
internal static class PortfolioCsv
{
    private static readonly string[] Head =
        ["Partnerskab", "Politikreds", "Handleplan", "Princip", "Temaer", "Indsats", "Status", "Forsinket", "Ansvarlig", "Organisation", "Start", "Slut", "Vises for borgere", "Sidst ændret"];

    public static byte[] Write(PortfolioPage page, IEnumerable<ExportedInitiative> initiatives, DateOnly today)
    {
        var byPlan = initiatives.ToLookup(exported => exported.Initiative.PlanId);
        var themes = page.Themes.ToDictionary(theme => theme.Slug, theme => theme.Name);
        var lines = page.Rows.SelectMany(row => row.Plan is { } plan ? byPlan[plan.Id].Select(exported => Line(row, plan.Years, exported, themes, today)) : []);
        return DanishCsv.Write(lines.Prepend(Head));
    }

    private static string[] Line(PortfolioRow row, string years, ExportedInitiative exported, Dictionary<string, string> themes, DateOnly today)
    {
        var initiative = exported.Initiative;
        return
        [
            row.Partnership.Name,
            row.Partnership.District,
            years,
            initiative.PrincipleNumber.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", initiative.ThemeSlugs.Select(slug => themes.GetValueOrDefault(slug, slug))),
            initiative.Title,
            initiative.Status.InDanish(),
            YesNo(initiative.IsOverdueOn(today)),
            exported.OwnerPost,
            exported.Organisation,
            DanishCsv.Cell(initiative.StartsOn),
            DanishCsv.Cell(initiative.EndsOn),
            YesNo(exported.IsShown),
            DanishCsv.Cell(initiative.ChangedAt.DayInDenmark()),
        ];
    }

    private static string YesNo(bool holds) => holds ? "ja" : "nej";
}
