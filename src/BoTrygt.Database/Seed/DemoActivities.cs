using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up use of the catalogue: which initiatives began with an activity, and what came of some.</summary>
internal sealed class DemoActivities
{
    private readonly Dictionary<string, Guid> _ids;
    private readonly List<(string Word, string Slug)> _words = SeedFile.Rows("Demo.activities.csv", csv => (csv.GetString("word"), csv.GetString("activity")));

    private DemoActivities(Dictionary<string, Guid> ids) => _ids = ids;

    public static async Task<DemoActivities> ReadAsync(BoTrygtDb db) => new(await db.Activities.ToDictionaryAsync(activity => activity.Slug, activity => activity.Id));

    /// <summary>The activity that an initiative of that title began with; null for none.</summary>
    public Guid? Of(string title) => _words.Find(one => title.Contains(one.Word, StringComparison.Ordinal)).Slug is { } slug ? _ids[slug] : null;

    /// <summary>The experiences, each by somebody of the kommune.</summary>
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var authors = (await db.Memberships.Where(membership => membership.Role == Role.MunicipalityCoordinator && membership.Person.Email.EndsWith("@demo.invalid") && membership.Organisation.MunicipalityCode != null)
            .OrderBy(membership => membership.Person.Email).Select(membership => new { Code = membership.Organisation.MunicipalityCode, membership.PersonId, membership.OrganisationId }).ToListAsync())
            .ToLookup(row => row.Code, row => new OnBehalf(row.PersonId, row.OrganisationId));
        var initiatives = (await db.Initiatives.Where(initiative => initiative.ActivityId != null && initiative.IsDemo)
            .Join(db.Partnerships, initiative => initiative.PartnershipId, partnership => partnership.Id, (initiative, partnership) => new { initiative, partnership.MunicipalityCode }).ToListAsync())
            .ToLookup(row => (row.MunicipalityCode, row.initiative.Title), row => row.initiative);
        foreach (var (code, title, days, content) in SeedFile.Rows("Demo.experiences.csv", Read))
        {
            if (authors[code].FirstOrDefault() is { } author && initiatives[(code, title)].FirstOrDefault() is { ActivityId: { } activityId } initiative)
            {
                db.Add(ActivityExperience.Give(activityId, initiative, author, content, now.AddDays(-days)));
            }
        }
    }

    private static (string Code, string Title, int Days, ExperienceContent Content) Read(CsvHelper.CsvReader csv) => (
        csv.GetString("municipality"), csv.GetString("initiative"), csv.Parse<int>("days"), new(csv.GetString("done"), csv.GetString("reach"), csv.GetString("worked"), csv.GetString("did_not")));
}
