using System.Globalization;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>The figures of Statistics Denmark that ship with the program.</summary>
internal static class FigureSeed
{
    private const string Burglaries = "Figures.burglaries.csv";

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        await AddBurglariesAsync(db);
        await UpsertPopulationAsync(db);
        await UpsertHouseholdsAsync(db);
    }

    private static async Task AddBurglariesAsync(BoTrygtDb db)
    {
        var fetchedOn = DateOnly.ParseExact(SeedFile.Comment(Burglaries, "Samlet:"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await FigureImport.AddAsync(db, [.. SeedFile.Series(Burglaries).Select(row => Figure(row.Code, Quarter.Parse(row.Period), row.Count, fetchedOn))]);
    }

    private static ReportedBurglaries Figure(string area, Quarter quarter, int count, DateOnly fetchedOn) =>
        new() { AreaCode = area, Year = quarter.Year, QuarterNumber = quarter.Number, Count = count, FetchedOn = fetchedOn };

    private static async Task UpsertPopulationAsync(BoTrygtDb db)
    {
        var known = await db.Populations.ToDictionaryAsync(row => (row.MunicipalityCode, row.Year));
        foreach (var (code, period, count) in SeedFile.Series("Figures.population.csv"))
        {
            var year = int.Parse(period, CultureInfo.InvariantCulture);
            var row = known.GetValueOrDefault((code, year)) ?? db.Add(new Population { MunicipalityCode = code, Year = year, Count = count }).Entity;
            row.Count = count;
        }
    }

    private static async Task UpsertHouseholdsAsync(BoTrygtDb db)
    {
        var known = await db.Households.ToDictionaryAsync(row => (row.MunicipalityCode, row.Year));
        foreach (var (code, period, count) in SeedFile.Series("Figures.households.csv"))
        {
            var year = int.Parse(period, CultureInfo.InvariantCulture);
            var row = known.GetValueOrDefault((code, year)) ?? db.Add(new Households { MunicipalityCode = code, Year = year, Count = count }).Entity;
            row.Count = count;
        }
    }
}
