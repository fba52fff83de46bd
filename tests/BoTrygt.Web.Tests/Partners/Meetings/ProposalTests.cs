using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Meetings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Partners.Meetings;

/// <summary>Each thing that changed since the last meeting is proposed once it is so, and no more when it is settled.</summary>
public sealed class ProposalTests : MeetingDesk
{
    [Fact]
    public async Task An_initiative_that_stalls_is_proposed_until_it_is_well_again()
    {
        var followUp = await AskAsync(db => db.FollowUps.Asked().Where(row => row.PartnershipId == PartnershipId && row.AnsweredAt == null).Select(row => new { row.Sequence, row.InitiativeId }).FirstAsync());
        Assert.DoesNotContain(followUp.InitiativeId, await ProposedAsync(AgendaSource.Attention));

        await AnswerAsync(followUp.Sequence, Progress.Stalled);
        Assert.Contains(followUp.InitiativeId, await ProposedAsync(AgendaSource.Attention));

        await AnswerAsync(followUp.Sequence, Progress.OnTrack);
        Assert.DoesNotContain(followUp.InitiativeId, await ProposedAsync(AgendaSource.Attention));
    }

    [Fact]
    public async Task A_milestone_that_is_late_since_the_last_meeting_is_proposed_until_it_is_reached()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Running && row.EndsOn > Portal.Today.AddDays(10) && row.Milestones.All(milestone => milestone.DoneOn is not null || milestone.DueOn > Portal.Today.AddDays(10)));
        await DoAsync(db => Task.FromResult(db.Add(initiative.Step("Ny", Portal.Today))));
        Assert.DoesNotContain(initiative.Id, await ProposedAsync(AgendaSource.LateWork));

        Portal.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains(initiative.Id, await ProposedAsync(AgendaSource.LateWork));

        await DoAsync(db => db.Milestones.Where(row => row.InitiativeId == initiative.Id && row.Title == "Ny").ExecuteUpdateAsync(row => row.SetProperty(one => one.DoneOn, Portal.Today)));
        Assert.DoesNotContain(initiative.Id, await ProposedAsync(AgendaSource.LateWork));
    }

    [Fact]
    public async Task A_request_is_proposed_when_it_is_new_late_or_declined()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.IsOwnedBy(OrganisationKind.Municipality) && !row.IsOver);
        var (asking, police, person) = (initiative.OwnerOrganisationId, await PartyAsync(OrganisationKind.Police), await AskAsync(db => db.People.Select(row => row.Id).FirstAsync()));
        var request = Request.Ask(initiative, asking, person, police, "Hjælp", Portal.Today.AddDays(30), [police], Portal.Today, Now);
        await DoAsync(db => Task.FromResult(db.Add(request)));
        Assert.Contains(request.Id, await ProposedAsync(AgendaSource.Request));
        await DoAsync(async db => (await db.Requests.SingleAsync(row => row.Id == request.Id)).Answer(RequestAct.Accept, "", Portal.Today.AddDays(3), person, Portal.Today, Now));
        Assert.DoesNotContain(request.Id, await ProposedAsync(AgendaSource.Request));

        Portal.Time.Advance(TimeSpan.FromDays(4));
        Assert.Contains(request.Id, await ProposedAsync(AgendaSource.Request));

        await DoAsync(async db => (await db.Requests.SingleAsync(row => row.Id == request.Id)).Answer(RequestAct.Decline, "Vi kan ikke", null, person, Portal.Today, Now));
        Assert.Contains(request.Id, await ProposedAsync(AgendaSource.Request));
        await HoldAsync();
        Assert.DoesNotContain(request.Id, await ProposedAsync(AgendaSource.Request));
    }

    [Fact]
    public async Task New_initiatives_evidence_that_ends_and_answers_that_differ_are_proposed_once()
    {
        var plan = Portal.PlanOf(PlanRows.Aarhus);
        var earlier = Portal.InitiativeOf(PlanRows.Aarhus, row => !row.IsOver);
        var evidence = await AskAsync(db => db.Evidence.Where(row => row.PartnershipId == PartnershipId && row.ConfirmedAt != null && row.WithdrawnAt == null && !db.Evidence.Any(other => other.RenewsId == row.Id)).OrderBy(row => row.LastsUntil).Select(row => row.Id).FirstAsync());
        await DoAsync(async db =>
        {
            await db.Evidence.Where(row => row.Id == evidence).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastsUntil, Portal.Today.AddDays(Evidence.DaysToRenew)));
            await db.Initiatives.Where(row => row.Id == earlier.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.CreatedAt, Now.AddMinutes(1)));
            await db.AgreedLevels.Where(row => row.PartnershipId == PartnershipId).ExecuteDeleteAsync();
        });
        Portal.Time.Advance(TimeSpan.FromHours(1));
        Assert.Contains(earlier.Id, await ProposedAsync(AgendaSource.NewInitiative));
        // It ends in thirty days from the morning on, which was before the meeting of an hour ago.
        Assert.DoesNotContain(evidence, await ProposedAsync(AgendaSource.Evidence));

        await DoAsync(db => db.Evidence.Where(row => row.Id == evidence).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastsUntil, Portal.Today.AddDays(Evidence.DaysToRenew + 1))));
        Portal.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains(evidence, await ProposedAsync(AgendaSource.Evidence));

        await HoldAsync();
        Assert.DoesNotContain(earlier.Id, await ProposedAsync(AgendaSource.NewInitiative));
        Assert.DoesNotContain(evidence, await ProposedAsync(AgendaSource.Evidence));
        Assert.Equal(plan.Id, earlier.PlanId);
    }

    [Fact]
    public async Task A_follow_up_that_nobody_answers_is_proposed_when_it_is_due_and_not_again_after_the_next_meeting()
    {
        Portal.Time.Advance(TimeSpan.FromDays(6));
        var waiting = await AskAsync(db => db.FollowUps.Waiting().Where(row => row.PartnershipId == PartnershipId).Select(row => row.InitiativeId).FirstAsync());
        Assert.Contains(waiting, await ProposedAsync(AgendaSource.UnansweredFollowUp));

        await HoldAsync();

        Assert.DoesNotContain(waiting, await ProposedAsync(AgendaSource.UnansweredFollowUp));
    }

    /// <summary>Another steering meeting is held now.</summary>
    private async Task HoldAsync()
    {
        Portal.Time.Advance(TimeSpan.FromMinutes(1));
        await DoAsync(db => Task.FromResult(db.Add(At(Now))));
        Portal.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private Task AnswerAsync(long sequence, Progress progress) => DoAsync(async db =>
    {
        var followUp = await db.FollowUps.Include(row => row.Round).Include(row => row.Initiative).SingleAsync(row => row.Sequence == sequence);
        followUp.Answer(new(progress, "Der mangler folk", "Vi spørger foreningen", null), await db.People.Select(row => row.Id).FirstAsync(), Now);
    });

    /// <summary>What is proposed of a kind for the meeting to come.</summary>
    private async Task<IReadOnlyList<Guid>> ProposedAsync(AgendaSource source)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Database.BoTrygtDb>();
        var last = await db.Meetings.Where(row => row.PartnershipId == PartnershipId && row.BeginsAt <= Now).MaxAsync(row => row.BeginsAt);
        var coming = At(Now.AddDays(7));
        var facts = await scope.ServiceProvider.GetRequiredService<AgendaFacts>().ReadAsync(coming, last, default);
        return [.. AgendaProposal.Of(facts, last, coming).Where(fact => fact.Source == source).Select(fact => fact.SubjectId)];
    }
}
