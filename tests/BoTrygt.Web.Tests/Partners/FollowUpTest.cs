using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>A portal of the test's own with a round in Aarhus that is open, and short ways to what the tests name.</summary>
public abstract class FollowUpTest : IDisposable
{
    protected const string Coordinator = "koordinator.aarhus@demo.invalid";
    protected const string Police = "politi.oestjylland@demo.invalid";
    protected const string Kommune = "Aarhus Kommune";
    protected const string PoliceName = "Østjyllands Politi";

    protected PortalFactory Portal { get; } = new();

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<(string, string?)[]> AttentionAsync() =>
    [
        ("Form.Progress", "NeedsAttention"), ("Form.Explanation", "Vi mangler folk."), ("Form.Need", "To betjente"), ("Form.WantedBy", Day(14)),
        ("Form.PartyId", $"{await AskAsync(db => db.Organisations.Where(row => row.Name == "Østjyllands Politi").Select(row => row.Id).SingleAsync())}"),
    ];

    protected static string AnswerTo(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return $"/arbejdsrum/indsatser/{followUp.InitiativeId}/opfoelgning";
    }

    protected static string Day(int ahead) => TimeProvider.System.Today().AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Owned by the kommune, and nobody is asked for anything yet.</summary>
    protected Task<FollowUp> WaitingAsync() => AskAsync(db => db.FollowUps.Waiting().AsNoTracking()
        .FirstAsync(followUp => followUp.Initiative.OwnerPost.Organisation.Name == "Aarhus Kommune" && !db.Requests.Any(request => request.InitiativeId == followUp.InitiativeId)));

    protected Task<FollowUp> ReadAsync(Guid id) => AskAsync(db => db.FollowUps.AsNoTracking().SingleAsync(followUp => followUp.Id == id));

    protected async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = Portal.Database.Open();
        return await ask(db);
    }

    protected async Task DoAsync(Func<BoTrygtDb, Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var db = Portal.Database.Open();
        await act(db);
        await db.SaveChangesAsync();
    }

    protected Task<Guid> OrganisationAsync(string name) => AskAsync(db => db.Organisations.Where(row => row.Name == name).Select(row => row.Id).SingleAsync());

    /// <summary>A request about an initiative of Aarhus, for a day in a month.</summary>
    protected async Task<Guid> RequestAsync(string asking, string asked, Guid? initiative = null, int askedDaysAgo = 0)
    {
        var (about, from, to) = (initiative ?? (await WaitingAsync()).InitiativeId, await OrganisationAsync(asking), await OrganisationAsync(asked));
        var id = Guid.Empty;
        await DoAsync(async db => id = db.Add(new Request
        {
            PartnershipId = await db.Initiatives.Where(row => row.Id == about).Select(row => row.PartnershipId).SingleAsync(),
            InitiativeId = about,
            AskingOrganisationId = from,
            AskedById = await db.Memberships.Where(row => row.OrganisationId == from && row.Person.Email != Coordinator).Select(row => row.PersonId).FirstAsync(),
            OwnerOrganisationId = to,
            Need = "Prøven",
            WantedBy = TimeProvider.System.Today().AddDays(30),
            AskedAt = DateTime.UtcNow.AddDays(-askedDaysAgo),
        }).Entity.Id);
        return id;
    }
}
