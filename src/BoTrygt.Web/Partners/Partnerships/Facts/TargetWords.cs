using System.Globalization;
using BoTrygt.Domain.Partnerships;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

/// <summary>What a target counts and how, in Danish.</summary>
internal static class TargetWords
{
    public static IReadOnlyList<SelectListItem> Measures { get; } = [.. Enum.GetValues<Measure>().Select(measure => new SelectListItem(measure.InDanish(), $"{measure}"))];

    public static IReadOnlyList<SelectListItem> Comparators { get; } =
        [new("Intet tal", ""), .. Enum.GetValues<Comparator>().Select(comparator => new SelectListItem(comparator.InDanish(), $"{comparator}"))];

    public static string InDanish(this Measure measure) => measure switch
    {
        Measure.ReportedBurglaries => "Anmeldte indbrud i boliger om året",
        Measure.NeighbourhoodWatchMembers => "Nabohjælpere (antal)",
        Measure.NeighbourhoodWatchShare => "Husstande med nabohjælp (procent)",
        _ => "Borgernes tryghed",
    };

    public static string InDanish(this Comparator comparator) => comparator switch
    {
        Comparator.Under => "Under",
        Comparator.AtMost => "Højst",
        Comparator.MoreThan => "Over",
        Comparator.AtLeast => "Mindst",
        _ => "Procent færre end udgangspunktet",
    };

    public static string InDanish(this decimal number) => number.ToString("#,0.####", CultureInfo.GetCultureInfo("da-DK"));
}
