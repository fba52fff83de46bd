using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>What the figures say, in sentences that claim no more than they can.</summary>
public static class FiguresInWords
{
    /// <summary>What the interval of a count means.</summary>
    public static string ByChance(RollingYear year) =>
        $"Et enkelt års tal er usikkert: Det egentlige niveau kan ligge mellem {Rounded(year.Interval.Lower)} og {Rounded(year.Interval.Upper)} (95 %-interval). I praksis svinger tallet mere.";

    public static IEnumerable<string> Findings(BurglaryFigures figures)
    {
        if (figures.IsCountry)
        {
            yield return $"I {figures.PeriodBefore} var tallet {figures.YearBefore.Count.InDanish()}.";
        }
        else
        {
            yield return AgainstYearBefore(figures);
            yield return AgainstCountry(figures);
        }

        if (figures is { LatestRate: { } rate, CountryRate: { } countryRate })
        {
            var year = figures.Series.LatestFullYear;
            yield return figures.IsCountry
                ? $"Det er {rate.WithOneDecimal()} indbrud pr. 1.000 indbyggere i {year}."
                : $"Det er {rate.WithOneDecimal()} indbrud pr. 1.000 indbyggere i {year}. I hele landet var det {countryRate.WithOneDecimal()}.";
        }
    }

    public static string Explain(SeriesBreakKind kind) => kind switch
    {
        SeriesBreakKind.Registration2018 => "Fra 1. januar 2018 tæller nogle tyverier med som indbrud (straffelovens § 276 a). Tal før og efter kan ikke sammenlignes direkte, og punkterne i feltet blander de to.",
        _ => "Coronatiden, hvor mange var mere hjemme end ellers. Feltet dækker alle punkter, hvor de kvartaler tæller med.",
    };

    /// <summary>The numbers of the breaks that a stretch of four quarters touches, as they stand below the picture.</summary>
    public static string Marks(RollingYear year)
    {
        var touched = SeriesBreak.OfReportedBurglaries.Select((mark, index) => (mark, Number: index + 1)).Where(numbered => numbered.mark.Touches(year));
        return string.Concat(touched.Select(numbered => $" ({numbered.Number})"));
    }

    private static string Rounded(double number) => ((int)Math.Round(number)).InDanish();

    private static string AgainstYearBefore(BurglaryFigures figures)
    {
        var before = figures.YearBefore.Count.InDanish();
        return figures.Change switch
        {
            null => $"I {figures.PeriodBefore} var tallet {before}. Der er for få indbrud til at sige, om det er en udvikling.",
            { CannotBeToldFromChance: true } => $"I {figures.PeriodBefore} var tallet {before}. Forskellen kan ikke skelnes fra tilfældige udsving.",
            { } change => $"I {figures.PeriodBefore} var tallet {before}. Nu er der {change.Value.AsChange()} – mere end tilfældige udsving plejer at give.",
        };
    }

    private static string AgainstCountry(BurglaryFigures figures)
    {
        var country = $"I hele landet gik tallet fra {figures.CountryBefore.Count.InDanish()} til {figures.CountryLatest.Count.InDanish()}.";
        return figures.ChangeAgainstCountry switch
        {
            null => country,
            { CannotBeToldFromChance: true } => $"{country} Udviklingen her kan ikke skelnes fra landets.",
            { Value: < 1 } => $"{country} Udviklingen er bedre her, og forskellen er større, end tilfældige udsving plejer at give. Tallene siger ikke hvorfor.",
            _ => $"{country} Udviklingen er ringere her, og forskellen er større, end tilfældige udsving plejer at give. Tallene siger ikke hvorfor.",
        };
    }
}
