using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>The partnerships we know of, their parties, declarations and targets. What no source gives stays unknown.</summary>
internal static class PartnershipSeed
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var municipalities = await db.Municipalities.ToDictionaryAsync(municipality => municipality.Code);
        var organisations = await db.Organisations.ToListAsync();
        var targets = SeedFile.Rows("targets.csv", csv => (Municipality: csv.GetString("municipality"), Target: ReadTarget(csv))).ToLookup(row => row.Municipality, row => row.Target);
        foreach (var (code, signed, source) in SeedFile.Rows("partnerships.csv", csv => (csv.GetString("municipality"), csv.GetString("signed"), csv.GetString("source"))))
        {
            var municipality = municipalities[code];
            var partnership = Partnership.Between(
                municipality,
                organisations.Single(organisation => organisation.MunicipalityCode == code),
                organisations.Single(organisation => organisation.PoliceDistrictCode == municipality.PoliceDistrictCode),
                organisations.Single(organisation => organisation.Kind == OrganisationKind.BoTrygt),
                DateOnly.FromDateTime(now));
            AddDeclaration(partnership, signed, source);
            foreach (var target in targets[code])
            {
                partnership.Targets.Add(target);
            }

            db.Add(partnership);
        }
    }

    private static void AddDeclaration(Partnership partnership, string signed, string source)
    {
        if (signed.Length > 0)
        {
            partnership.Declarations.Add(new Declaration { SignedOn = PartialDate.Parse(signed), Source = source });
        }
    }

    private static Target ReadTarget(CsvReader csv) => new()
    {
        Position = csv.Parse<int>("position"),
        Text = csv.GetString("text"),
        Measure = Enum.Parse<Measure>(csv.GetString("measure")),
        Comparator = CsvEnumExtensions.ParseOrNull<Comparator>(csv["comparator"]),
        Level = csv["level"].ParseOrNull<decimal>(),
        BaselineYear = csv["baseline_year"].ParseOrNull<int>(),
        BaselineSource = Known(csv.GetString("baseline_source")),
        Deadline = Known(csv.GetString("deadline")) is { } deadline ? PartialDate.Parse(deadline) : null,
        DeadlineSource = Known(csv.GetString("deadline_source")),
        Source = csv.GetString("source"),
    };

    private static string? Known(string? field) => string.IsNullOrEmpty(field) ? null : field;
}
