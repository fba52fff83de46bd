using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>A portal of the test's own, and a personal link in it.</summary>
public abstract class UpdateLinkTest : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    protected UpdateLinkTest() => Portal = new() { Clock = _clock };

    protected PortalFactory Portal { get; }

    /// <summary>What opens the link.</summary>
    protected string Code { get; private set; } = "";

    /// <summary>Whose link it is.</summary>
    protected Guid Holder { get; private set; }

    /// <summary>What it answers.</summary>
    protected IReadOnlyList<FollowUp> Open { get; private set; } = [];

    protected DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>A link for somebody of Aarhus Kommune who owns an initiative that nobody has answered for.</summary>
    public Task InitializeAsync() => InAsync(async db =>
    {
        var waiting = await db.FollowUps.Waiting().Include(followUp => followUp.Round).Include(followUp => followUp.Initiative.OwnerPost)
            .Where(followUp => followUp.Initiative.OwnerPost.Organisation.Name == "Aarhus Kommune" && followUp.Initiative.OwnerPost.HolderId != null).ToListAsync();
        Holder = waiting[0].Initiative.OwnerPost.HolderId.GetValueOrDefault();
        Open = waiting.FindAll(followUp => followUp.Initiative.OwnerPost.HolderId == Holder);
        Code = await LinkAsync(db, Open);
    });

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string Address(string code) => $"{FollowUpAddresses.ByLink}?kode={code}";

    protected static (string Name, string? Value)[] Say(FollowUp followUp, LinkReply? reply, string text)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return [($"Form.Items[{followUp.Id}].Reply", reply?.ToString()), ($"Form.Items[{followUp.Id}].Text", text)];
    }

    /// <summary>Another link of the same person, to so many other initiatives that nobody has answered for.</summary>
    protected async Task<(string Code, IReadOnlyList<FollowUp> Asked)> LinkToAsync(int count)
    {
        var (code, asked) = ("", new List<FollowUp>());
        await InAsync(async db =>
        {
            await db.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Stage, PlanStage.Draft));
            var plan = await db.Plans.Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.DeputyPost).SingleAsync(plan => plan.Id == Open[0].Initiative.PlanId);
            var round = await db.FollowUpRounds.SingleAsync(round => round.Id == Open[0].RoundId);
            var parties = await db.Parties.Where(party => party.PartnershipId == plan.PartnershipId).Select(party => party.OrganisationId).ToListAsync();
            var like = plan.Initiatives.Single(initiative => initiative.Id == Open[0].InitiativeId).Content;
            for (var number = 1; number <= count; number++)
            {
                var initiative = db.Add(plan.Add(like with { Title = $"Indsats {number} af {count}" }, parties, Now)).Entity;
                asked.Add(db.Add(FollowUp.About(initiative, round)).Entity);
                await db.SaveChangesAsync();
            }

            code = await LinkAsync(db, asked);
        });
        return (code, asked);
    }

    /// <summary>Somebody else answers in the workroom.</summary>
    protected Task AnswerAsync(FollowUp asked) => InAsync(async db =>
    {
        var other = await db.People.Where(person => person.Id != Holder).Select(person => person.Id).FirstAsync();
        (await db.FollowUps.Include(followUp => followUp.Round).SingleAsync(followUp => followUp.Id == asked.Id)).Answer(new(Progress.Stalled, "Ordene fra en anden", "", null), other, Now);
        await db.SaveChangesAsync();
    });

    protected void Wait(TimeSpan time) => _clock.Advance(time);

    protected async Task<Page> OpenAsync(string code)
    {
        using var desk = Desk.OfStranger(Portal);
        return await desk.OpenAsync(Address(code));
    }

    /// <summary>As a browser without any cookie sends it.</summary>
    protected async Task<Page> PostAsync(string code, IEnumerable<(string Name, string? Value)> fields)
    {
        using var desk = Desk.OfStranger(Portal);
        return await desk.PostForgedAsync(FollowUpAddresses.ByLink, [.. fields.Where(field => field.Name != "Form.Kode"), ("Form.Kode", code)]);
    }

    protected async Task<FollowUp> ReadAsync(Guid id)
    {
        FollowUp? found = null;
        await InAsync(async db => found = await db.FollowUps.AsNoTracking().SingleAsync(followUp => followUp.Id == id));
        return found!;
    }

    protected async Task InAsync(Func<BoTrygtDb, Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = Portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<BoTrygtDb>());
    }

    private async Task<string> LinkAsync(BoTrygtDb db, IEnumerable<FollowUp> followUps)
    {
        var (link, code) = UpdateLink.For(Holder, followUps.Select(followUp => (followUp, followUp.Initiative.OwnerPostId)), Now);
        db.Add(link);
        await db.SaveChangesAsync();
        return code;
    }
}
