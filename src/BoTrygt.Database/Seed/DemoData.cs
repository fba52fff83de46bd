using System.Globalization;
using BoTrygt.Domain.Plans;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Content that shows what the portal can do; never in Production, and marked on every page that shows it.</summary>
internal static class DemoData
{
    /// <summary>The day on which the file's dates and statuses fit; all dates move with the day of seeding.</summary>
    private static readonly DateOnly WrittenOn = new(2026, 11, 23);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        db.AddRange((await db.Articles.Include(article => article.Blocks).ToListAsync()).Select(article => article.Publish(now)));
        var partnerships = await db.Partnerships.ToDictionaryAsync(partnership => partnership.MunicipalityCode, partnership => partnership.Id);
        db.AddRange(SeedFile.Rows("Demo.initiatives.csv", csv => Read(csv, partnerships[csv.GetString("municipality")], now)));
    }

    private static PublishedInitiative Read(CsvReader csv, Guid partnershipId, DateTime now) => new()
    {
        PartnershipId = partnershipId,
        PrincipleNumber = csv.Parse<int>("principle"),
        ThemeSlug = csv.GetString("theme"),
        Status = Enum.Parse<InitiativeStatus>(csv.GetString("status")),
        StartsOn = Moved(csv.GetString("starts"), now),
        EndsOn = Moved(csv.GetString("ends"), now),
        Title = csv.GetString("title"),
        Text = csv.GetString("text"),
        PublishedAt = now,
        IsDemo = true,
    };

    private static DateOnly Moved(string date, DateTime now) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(DateOnly.FromDateTime(now).DayNumber - WrittenOn.DayNumber);
}
