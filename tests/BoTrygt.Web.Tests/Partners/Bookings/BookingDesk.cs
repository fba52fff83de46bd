using System.Net;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Bookings;

/// <summary>The coordinators of Aarhus and Randers and their police at their desks, with one station and nothing booked.</summary>
public abstract class BookingDesk : IAsyncLifetime
{
    protected const string Address = "/arbejdsrum/bookinger";
    protected static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(100);
    protected PortalFactory Portal { get; } = new();
    protected Desk Kommune { get; private set; } = null!;
    protected Desk Randers { get; private set; } = null!;
    protected Desk Police { get; private set; } = null!;
    protected Guid Station { get; private set; }

    public async Task InitializeAsync()
    {
        (Kommune, Randers, Police) = (await Desk.OfAsync(Portal, "koordinator.aarhus@demo.invalid"), await Desk.OfAsync(Portal, "koordinator.randers@demo.invalid"), await Desk.OfAsync(Portal, "politi.oestjylland@demo.invalid"));
        await using var db = Portal.Database.Open();
        await db.Set<BookingStep>().ExecuteDeleteAsync();
        await db.Bookings.ExecuteDeleteAsync();
        Station = await db.Resources.Where(row => row.Kind == ResourceKind.MobileStation && db.Parties.Any(party => party.OrganisationId == row.OrganisationId && db.Partnerships.Any(one => one.Id == party.PartnershipId && one.MunicipalityCode == PlanRows.Aarhus))).Select(row => row.Id).SingleAsync();
    }

    public Task DisposeAsync()
    {
        foreach (var desk in new[] { Kommune, Randers, Police })
        {
            desk.Dispose();
        }

        Portal.Dispose();
        return Task.CompletedTask;
    }

    protected static string Of(Guid id) => $"{Address}/{id}";

    protected async Task<(string, string?)[]> FieldsAsync(string municipality = PlanRows.Aarhus)
    {
        await using var db = Portal.Database.Open();
        var partnership = await db.Partnerships.Where(row => row.MunicipalityCode == municipality).Select(row => row.Id).SingleAsync();
        return [("Form.ResourceId", $"{Station}"), ("Form.PartnershipId", $"{partnership}"), ("Form.Day", $"{Day:yyyy-MM-dd}"), ("Form.From", "15:00"), ("Form.Until", "17:00"), ("Form.Quantity", "1"), ("Form.Purpose", "Fast tid"), ("Form.Place", "Biblioteket")];
    }

    protected async Task<Guid> AskAsync(Desk desk, bool anyway = false)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var asked = await desk.PostAsync(Address, [.. await FieldsAsync(desk == Randers ? PlanRows.Randers : PlanRows.Aarhus), ("Form.AsksAnyway", $"{anyway}".ToLowerInvariant())]);
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        return Guid.Parse(asked.Location!.Split('/')[^1]);
    }

    protected async Task<Page> AnswerAsync(Desk desk, Guid id, string act, string words = "")
    {
        ArgumentNullException.ThrowIfNull(desk);
        await using var db = Portal.Database.Open();
        var version = await db.Bookings.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
        return await desk.PostAsync($"{Of(id)}/{act}", ("Form.Version", $"{version}"), ("Form.Words", words));
    }

    protected async Task<BookingState> StateAsync(Guid id)
    {
        await using var db = Portal.Database.Open();
        return await db.Bookings.Where(row => row.Id == id).Select(row => row.State).SingleAsync();
    }

    /// <summary>What somebody's mails about bookings say was done, the oldest first.</summary>
    protected async Task<IReadOnlyList<string>> ToldAsync(string person)
    {
        await using var db = Portal.Database.Open();
        var subjects = await db.OutboxMails.Where(mail => mail.To == $"{person}@demo.invalid" && mail.Subject.StartsWith("Booking af ")).OrderBy(mail => mail.Sequence).Select(mail => mail.Subject).ToListAsync();
        return [.. subjects.Select(subject => new[] { "beder om en tid", "beder om en anden tid", "har godkendt", "har afvist", "har flyttet bookingen", "har aflyst" }.Single(act => subject.EndsWith(act, StringComparison.Ordinal)))];
    }
}
