using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Regions, police districts, municipalities with their tiles, postal codes, and the organisations behind them.</summary>
internal static class PlaceSeed
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        await UpsertRegionsAsync(db);
        await UpsertPoliceDistrictsAsync(db);
        await UpsertMunicipalitiesAsync(db);
        await UpsertPostalCodesAsync(db);
        await AddMissingOrganisationsAsync(db);
    }

    private static async Task UpsertRegionsAsync(BoTrygtDb db)
    {
        var known = await db.Regions.ToDictionaryAsync(region => region.Code);
        foreach (var (code, name, from, to) in SeedFile.Rows("regions.csv", csv => (csv.GetString("code"), csv.GetString("name"), Date(csv.GetString("from"))!.Value, Date(csv.GetString("to")))))
        {
            var region = known.GetValueOrDefault(code) ?? db.Add(new Region { Code = code, Name = name, From = from }).Entity;
            (region.Name, region.From, region.To) = (name, from, to);
        }
    }

    private static async Task UpsertPoliceDistrictsAsync(BoTrygtDb db)
    {
        var known = await db.PoliceDistricts.ToDictionaryAsync(district => district.Code);
        foreach (var (code, name) in SeedFile.Rows("police-districts.csv", csv => (csv.GetString("code"), csv.GetString("name"))))
        {
            var district = known.GetValueOrDefault(code) ?? db.Add(new PoliceDistrict { Code = code, Name = name }).Entity;
            district.Name = name;
        }
    }

    private static async Task UpsertMunicipalitiesAsync(BoTrygtDb db)
    {
        var known = await db.Municipalities.Include(municipality => municipality.Regions).ToDictionaryAsync(municipality => municipality.Code);
        var regions = db.Regions.Local.ToDictionary(region => region.Code);
        foreach (var row in SeedFile.Rows("municipalities.csv", MunicipalityRow.Read))
        {
            var municipality = known.GetValueOrDefault(row.Code) ?? db.Add(row.ToMunicipality()).Entity;
            row.CopyTo(municipality);
            municipality.Regions.Clear();
            foreach (var code in row.RegionCodes)
            {
                municipality.Regions.Add(regions[code]);
            }
        }
    }

    private static async Task UpsertPostalCodesAsync(BoTrygtDb db)
    {
        var known = await db.PostalCodes.ToDictionaryAsync(row => (row.Code, row.MunicipalityCode));
        var shipped = SeedFile.Rows("postal-codes.csv", csv => (Code: csv.GetString("code"), Town: csv.GetString("town"), Municipalities: csv.GetString("municipalities").Split(',')));
        foreach (var (code, town, municipality) in shipped.SelectMany(row => row.Municipalities.Select(municipality => (row.Code, row.Town, municipality))))
        {
            if (!known.Remove((code, municipality), out var row))
            {
                row = db.Add(new PostalCode { Code = code, MunicipalityCode = municipality, Town = town }).Entity;
            }

            row.Town = town;
        }

        db.RemoveRange(known.Values);
    }

    /// <summary>Names of organisations may be edited, so they are added once and then left alone.</summary>
    private static async Task AddMissingOrganisationsAsync(BoTrygtDb db)
    {
        var known = await db.Organisations.ToListAsync();
        db.AddRange(db.Municipalities.Local.Where(place => known.All(organisation => organisation.MunicipalityCode != place.Code)).Select(Organisation.Of).ToList());
        db.AddRange(db.PoliceDistricts.Local.Where(district => known.All(organisation => organisation.PoliceDistrictCode != district.Code)).Select(Organisation.Of).ToList());
        if (known.All(organisation => organisation.Kind != OrganisationKind.BoTrygt))
        {
            db.Add(Organisation.BoTrygt());
        }
    }

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
