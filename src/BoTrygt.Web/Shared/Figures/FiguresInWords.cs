using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>What the figures say, in sentences that claim no more than they can.</summary>
public static class FiguresInWords
{
    /// <summary>What the interval of a count means.</summary>
    public static string ByChance(RollingYear year) => year.Count == 0
        ? "Også i en kommune med få indbrud kan der komme nogle stykker et andet år."
        : $"Tallet svinger af sig selv: Alt mellem {Rounded(year.Interval.Lower)} og {Rounded(year.Interval.Upper)} ville være et almindeligt år.";

    public static IEnumerable<string> Findings(BurglaryFigures figures)
    {
        yield return AgainstYearBefore(figures);
        if (!figures.IsCountry)
        {
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
        SeriesBreakKind.Registration2018 => "Fra 1. januar 2018 tæller nogle tyverier med som indbrud (straffelovens § 276 a). Tal før og efter kan ikke sammenlignes direkte.",
        _ => "Coronakvartalerne, hvor de fleste var hjemme.",
    };

    private static string Rounded(double number) => ((int)Math.Round(number)).InDanish();

    private static string AgainstYearBefore(BurglaryFigures figures)
    {
        var before = figures.YearBefore.Count.InDanish();
        return figures.Change switch
        {
            null => $"I {figures.PeriodBefore} var tallet {before}. Der er for få indbrud til at sige, om det er en udvikling.",
            { CannotBeToldFromChance: true } => $"I {figures.PeriodBefore} var tallet {before}. Forskellen kan ikke skelnes fra tilfældige udsving.",
            { } change => $"I {figures.PeriodBefore} var tallet {before}. Det er {change.Value.AsChange()} – mere end tilfældige udsving plejer at give.",
        };
    }

    private static string AgainstCountry(BurglaryFigures figures)
    {
        var country = $"I hele landet gik tallet fra {figures.CountryBefore.Count.InDanish()} til {figures.CountryLatest.Count.InDanish()}.";
        return figures.ChangeAgainstCountry switch
        {
            null => country,
            { CannotBeToldFromChance: true } => $"{country} Udviklingen her kan ikke skelnes fra landets.",
            { Value: < 1 } => $"{country} Udviklingen her er bedre end landets, ud over tilfældige udsving. Hvorfor siger tallene ikke noget om.",
            _ => $"{country} Udviklingen her er ringere end landets, ud over tilfældige udsving. Hvorfor siger tallene ikke noget om.",
        };
    }
}
