using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Meetings;

/// <summary>The parties of Aarhus at their desks, with a steering meeting that began an hour ago and one in a week.</summary>
public abstract class MeetingDesk : IAsyncLifetime
{
    protected const string List = "/arbejdsrum/partnerskaber/aarhus/moeder";

    protected OfficeHours Portal { get; } = new();
    protected Desk Kommune { get; private set; } = null!;
    protected Desk Colleague { get; private set; } = null!;
    protected Desk Officer { get; private set; } = null!;
    protected Guid PartnershipId { get; private set; }

    /// <summary>The address of the one that is being held; somebody is there.</summary>
    protected string Held { get; private set; } = "";

    protected Guid HeldId { get; private set; }

    /// <summary>The address of the one to come.</summary>
    protected string Coming { get; private set; } = "";

    protected Guid ComingId { get; private set; }

    protected DateTime Now => Portal.Time.GetUtcNow().UtcDateTime;

    public async Task InitializeAsync()
    {
        await using var db = Portal.Database.Open();
        PartnershipId = await db.Partnerships.Where(row => row.MunicipalityCode == "751").Select(row => row.Id).SingleAsync();
        await db.Decisions.Where(row => row.PartnershipId == PartnershipId).ExecuteDeleteAsync();
        await db.Meetings.Where(row => row.PartnershipId == PartnershipId).ExecuteDeleteAsync();
        var held = db.Add(At(Now.AddHours(-1))).Entity;
        held.Invite([new(null, "Anne Holm", "Chef", "Aarhus Kommune")]);
        held.Mark(held.Attendees.Single(), "Anne Holm", Presence.Present);
        var coming = db.Add(At(Now.AddDays(7))).Entity;
        await db.SaveChangesAsync();
        (HeldId, ComingId) = (held.Id, coming.Id);
        (Held, Coming) = ($"/arbejdsrum/moeder/{held.Id}", $"/arbejdsrum/moeder/{coming.Id}");
        (Kommune, Colleague, Officer) = (await SitAsync("koordinator.aarhus"), await SitAsync("sekretariat"), await SitAsync("politi.oestjylland"));
    }

    public Task DisposeAsync()
    {
        foreach (var desk in new IDisposable[] { Kommune, Colleague, Officer, Portal })
        {
            desk.Dispose();
        }

        return Task.CompletedTask;
    }

    protected Task<Desk> SitAsync(string person) => Desk.OfAsync(Portal, $"{person}@demo.invalid");

    protected Meeting At(DateTime begins) => Meeting.Plan(PartnershipId, new(MemberGroup.SteeringGroup, "Styregruppemøde", begins, begins.AddHours(1), "Rådhuset", ""));

    /// <summary>The kommune decides something under the first item, and says where it stands.</summary>
    protected async Task<string> DecideAsync(string text)
    {
        var item = await AskAsync(db => db.AgendaItems.Where(row => row.MeetingId == HeldId).OrderBy(row => row.Position).Select(row => row.Id).FirstAsync());
        var party = await PartyAsync(OrganisationKind.Police);
        var saved = await Kommune.PostAsync($"{Held}/punkter/{item}/beslutning", ("Form.Text", text), ("Form.PartyId", $"{party}"), ("Form.DueOn", $"{Portal.Today.AddDays(30):yyyy-MM-dd}"));
        Assert.Equal(System.Net.HttpStatusCode.Found, saved.Status);
        return $"/arbejdsrum/beslutninger/{await AskAsync(db => db.Decisions.Where(row => row.MeetingId == HeldId && row.Text == text).Select(row => row.Id).SingleAsync())}";
    }

    protected Task<Guid> PartyAsync(OrganisationKind kind) => AskAsync(db => db.Parties.Where(row => row.PartnershipId == PartnershipId && row.Organisation.Kind == kind).Select(row => row.OrganisationId).SingleAsync());

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
}
