using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Database.Generation;

/// <summary>
/// Fills an empty database with made-up partnerships and their years, to see how the portal does when there is much. All
/// goes through the domain and the audit log, with the clock on the day it is to have happened. The same size and day give
/// the same content.
/// </summary>
public static class Generation
{
    /// <param name="configuration">As for <see cref="DatabaseRegistration.AddBoTrygtDatabase"/>.</param>
    /// <param name="contentRoot">As for <see cref="DatabaseRegistration.AddBoTrygtDatabase"/>.</param>
    /// <param name="size">How much.</param>
    /// <param name="now">UTC: when the last year ends, in the middle of its plan.</param>
    /// <param name="advance">Called for each year of a partnership that is done.</param>
    /// <exception cref="DatabaseStartException">The database cannot be used, or holds people already.</exception>
    public static async Task<GeneratedRows> RunAsync(IConfiguration configuration, string contentRoot, GenerationSize size, DateTime now, Action advance)
    {
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(advance);
        var clock = new GeneratedClock();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddBoTrygtDatabase(configuration, contentRoot).BuildServiceProvider();
        await using var whole = services.CreateAsyncScope();
        var partnerships = await PrepareAsync(DatabaseOf(whole), size, now);
        var years = new GeneratedYears(clock, new GenerationTexts(), now);
        for (var back = size.Years - 1; back >= 0; back--)
        {
            foreach (var partnershipId in partnerships)
            {
                await using var year = services.CreateAsyncScope();
                await years.WriteAsync(DatabaseOf(year), partnershipId, back);
                advance();
            }
        }

        return await GeneratedRows.CountAsync(DatabaseOf(whole));
    }

    /// <returns>The partnerships.</returns>
    internal static async Task<IReadOnlyList<Guid>> PrepareAsync(BoTrygtDb db, GenerationSize size, DateTime now)
    {
        await db.MigrateAsync(SeedChoice.ReferenceData, now);
        if (await db.People.AnyAsync() || await db.Plans.AnyAsync())
        {
            throw new DatabaseStartException("Databasen er i brug: der er personer eller planer i den. Opdigtede data kræver en tom database; vælg den med ConnectionStrings:BoTrygt.");
        }

        await AddPartnershipsAsync(db, size.Municipalities, DateOnly.FromDateTime(now));
        await GeneratedPeople.AddAsync(db, now);
        await DemoData.ApplyAsync(db, now.AddYears(-GenerationSize.MostYears));
        Seeding.ForgoDemo(db, now);
        await db.SaveChangesAsync();
        return await db.Partnerships.OrderBy(partnership => partnership.MunicipalityCode).Select(partnership => partnership.Id).ToListAsync();
    }

    private static async Task AddPartnershipsAsync(BoTrygtDb db, int municipalities, DateOnly today)
    {
        var known = await db.Partnerships.Include(partnership => partnership.Parties).ToListAsync();
        var organisations = await db.Organisations.ToListAsync();
        var others = await db.Municipalities.Where(place => !db.Partnerships.Any(partnership => partnership.MunicipalityCode == place.Code)).OrderBy(place => place.Code).ToListAsync();
        foreach (var place in others.Take(municipalities - known.Count))
        {
            known.Add(db.Add(Partnership.Between(
                place,
                organisations.Single(organisation => organisation.MunicipalityCode == place.Code),
                organisations.Single(organisation => organisation.PoliceDistrictCode == place.PoliceDistrictCode),
                organisations.Single(organisation => organisation.Kind == OrganisationKind.BoTrygt),
                today)).Entity);
        }

        known.ForEach(partnership => partnership.Rhythm = FollowUpRhythm.Monthly);
    }

    private static BoTrygtDb DatabaseOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
}
