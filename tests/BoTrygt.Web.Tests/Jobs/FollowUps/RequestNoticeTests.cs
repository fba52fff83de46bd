using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>Who hears of a request when whoever asked has moved on.</summary>
public sealed class RequestNoticeTests : IDisposable
{
    private const string Coordinator = "koordinator.aarhus@demo.invalid";
    private const string Asker = "laeser.aarhus@demo.invalid";

    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_it_is_late_the_party_that_asked_hears_of_it(bool isHere)
    {
        var request = await AskForHelpAsync(isHere);
        _portal.Time.Advance(TimeSpan.FromDays(14));

        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowUpReminders>().RemindAsync(default);

        await CheckAsync(request, NoticeKind.RequestLate, isHere);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_is_told_to_the_party_that_asked(bool isHere)
    {
        var request = await AskForHelpAsync(isHere);
        using var police = await Desk.OfAsync(_portal, "politi.oestjylland@demo.invalid");

        await police.PostAsync($"/arbejdsrum/anmodninger/{request}/svar", ("Form.Act", nameof(RequestAct.Decline)), ("Form.Text", "Det kan vi ikke."));

        await CheckAsync(request, NoticeKind.RequestAnswered, isHere);
    }

    /// <summary>Aarhus Kommune asks the police; whoever did so is there, or works in Randers now.</summary>
    private async Task<Guid> AskForHelpAsync(bool isHere)
    {
        await using var db = _portal.Database.Open();
        var initiative = await db.Initiatives.FirstAsync(row => row.OwnerPost.Organisation.Name == "Aarhus Kommune");
        var police = await db.Organisations.Where(row => row.Name == "Østjyllands Politi").Select(row => row.Id).SingleAsync();
        var asker = await db.People.SingleAsync(row => row.Email == Asker);
        var request = db.Add(Request.Ask(initiative, initiative.OwnerOrganisationId, asker.Id, police, "To betjente", new(2027, 6, 1), [police], new(2026, 11, 23), TestDatabase.SeededAt)).Entity;
        if (!isHere)
        {
            await db.Memberships.Where(row => row.PersonId == asker.Id).ExecuteDeleteAsync();
            (await db.Organisations.Include(row => row.Memberships).SingleAsync(row => row.MunicipalityCode == "730")).Admit(asker, Role.Reader, new(2026, 1, 1));
        }

        await db.SaveChangesAsync();
        return request.Id;
    }

    private async Task CheckAsync(Guid request, NoticeKind kind, bool isHere)
    {
        await using var db = _portal.Database.Open();
        var told = await db.Notices.Where(notice => notice.RequestId == request && notice.Kind == kind).Select(notice => notice.Person.Email).ToListAsync();
        Assert.Contains(Coordinator, told);
        Assert.Equal(isHere, told.Contains(Asker));
        Assert.Equal(told.Count, told.Distinct().Count());
    }
}
