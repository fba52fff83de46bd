using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Integrations.Files;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>One portal for the whole matrix. What a POST changed is put back by copying the database's file.</summary>
public sealed class World : IAsyncLifetime
{
    private const string Stranger = "nobody.signed.in";

    /// <summary>Everybody is signed in before the copy is made, so that a session outlives being put back.</summary>
    private readonly Dictionary<string, (string Name, string Value)> _cookies = [];
    private readonly string _template = TestFolder.NewFile("template.db");

    public PortalFactory Portal { get; } = new() { Clock = new FakeTimeProvider(TestDatabase.SeededAt) };

    /// <summary>Values of a route's parameters, by kind of row and by scope.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, Dictionary<string, string>>> Kinds { get; private set; } = new Dictionary<string, Dictionary<string, Dictionary<string, string>>>();

    public async Task InitializeAsync()
    {
        await InDatabaseAsync(FillAsync);
        foreach (var person in WorldPeople.Columns.Keys.Except([Stranger]))
        {
            _cookies[person] = await Desk.CookieOfAsync(Portal, WorldPeople.EmailOf(person));
        }
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        TestFolder.Remove(_template);
    }

    /// <summary>The database as it was the first time this was asked. Nobody asks meanwhile.</summary>
    public void Restore()
    {
        Portal.Database.Release();
        if (File.Exists(_template))
        {
            File.Copy(_template, DatabaseFile, overwrite: true);
        }
        else
        {
            File.Copy(DatabaseFile, _template);
        }
    }

    /// <summary>The desk of a person of the matrix.</summary>
    public async Task<Desk> DeskOfAsync(string person)
    {
        if (person == Stranger)
        {
            return Desk.OfStranger(Portal);
        }

        var desk = Desk.Of(Portal, _cookies[person]);
        if (person == "password.changed")
        {
            await InDatabaseAsync(db => WorldPeople.ChangePasswordAsync(db, WorldPeople.EmailOf(person)));
        }

        return desk;
    }

    /// <summary>How many rows there are of what people may change, and how often these were changed.</summary>
    public async Task<string> FingerprintAsync()
    {
        var numbers = new List<int>();
        await InDatabaseAsync(async db => numbers =
        [
            await db.Initiatives.IgnoreQueryFilters().CountAsync(), await db.Initiatives.IgnoreQueryFilters().SumAsync(row => row.Version),
            await db.Plans.CountAsync(), await db.Plans.SumAsync(row => row.Version), await db.PublishedInitiatives.CountAsync(),
            await db.Notes.CountAsync(), await db.Attachments.CountAsync(), await db.Milestones.CountAsync(), await db.Milestones.CountAsync(row => row.DoneOn != null),
            await db.Partnerships.CountAsync(), await db.Partnerships.SumAsync(row => row.Version), await db.Members.CountAsync(), await db.ContactPersons.CountAsync(),
            await db.PublishedContacts.CountAsync(), await db.Organisations.CountAsync(), await db.Organisations.SumAsync(row => row.Version),
            await db.Memberships.CountAsync(), await db.Memberships.CountAsync(row => row.To != null), await db.People.CountAsync(), await db.Users.CountAsync(), await db.Posts.CountAsync(),
            await db.FollowUps.SumAsync(row => row.Version), await db.Requests.CountAsync(), await db.Requests.SumAsync(row => row.Version), await db.People.CountAsync(row => row.Digest == DigestRhythm.Weekly),
            await db.Evidence.CountAsync(), await db.Evidence.SumAsync(row => row.Version), await db.AssessmentRounds.SumAsync(row => row.Version), await db.CalendarFeeds.CountAsync(),
            await db.Meetings.CountAsync(), await db.Meetings.SumAsync(row => row.Version), await db.Decisions.CountAsync(), await db.Decisions.SumAsync(row => row.Version),
            await db.Activities.SumAsync(row => row.Version), await db.ActivityExperiences.CountAsync(), await db.ActivityExperiences.SumAsync(row => row.Version),
            await db.Resources.SumAsync(row => row.Version), await db.Bookings.CountAsync(), await db.Bookings.SumAsync(row => row.Version),
            await db.Articles.CountAsync(), await db.Articles.SumAsync(row => row.Version), await db.Revisions.CountAsync(), await db.Reviews.CountAsync(), await db.Publications.CountAsync(),
            await db.Drafts.CountAsync(), await db.Adoptions.CountAsync(), await db.Adoptions.SumAsync(row => row.Version), await db.WatchedWords.CountAsync(), await db.Images.CountAsync(), await db.Images.SumAsync(row => row.Version),
            await db.AuditEntries.CountAsync(),
        ]);
        return string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    private string DatabaseFile => Portal.Database.ConnectionString.Split(';')[0]["Data Source=".Length..];

    private async Task FillAsync(BoTrygtDb db)
    {
        var own = await Place.ReadAsync(db, "aarhus");
        var places = new Dictionary<string, Place>
        {
            ["own"] = own,
            ["district"] = await Place.ReadAsync(db, "randers"),
            ["other"] = await Place.ReadAsync(db, "solroed"),
            ["ended"] = await Place.AddEndedAsync(db, "favrskov", own),
        };
        var association = await db.Organisations.Include(row => row.Memberships).FirstAsync(row => row.PartnershipId == own.Id && row.Memberships.Count > 0);
        Place.AddPost(db, association, "forening");
        var organisations = places.ToDictionary(place => place.Key, place => place.Value.Of(OrganisationKind.Municipality));
        (organisations["police"], organisations["botrygt"], organisations["association"]) = (own.Of(OrganisationKind.Police), own.Of(OrganisationKind.BoTrygt), association);
        var people = new WorldPeople(db, organisations);
        people.AddVisitors();
        var kinds = new WorldRows(db, people, places, organisations).Add();
        await new WorldAttachments(db, Portal.Services.GetRequiredService<FileStore>(), kinds).AddAsync();
        Kinds = kinds;
        await db.SaveChangesAsync();
    }

    private async Task InDatabaseAsync(Func<BoTrygtDb, Task> act)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<BoTrygtDb>());
    }
}
