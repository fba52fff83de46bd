using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.FollowUps;

public sealed class RequestTests
{
    private static readonly DateTime Asked = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly Guid Somebody = Guid.NewGuid();

    /// <summary>Every act on every state: from the asked party, and from the one that asks.</summary>
    [Theory]
    [InlineData(RequestState.Open, "Reply Accept Decline", "Reply Withdraw")]
    [InlineData(RequestState.Accepted, "Reply Accept Decline", "Reply Complete Withdraw")]
    [InlineData(RequestState.Declined, "", "")]
    [InlineData(RequestState.Completed, "", "")]
    [InlineData(RequestState.Withdrawn, "", "")]
    public void What_can_be_done(RequestState state, string answering, string asking)
    {
        var request = In(state);

        Assert.Equal(answering, string.Join(' ', Enum.GetValues<RequestAct>().Where(request.CanAnswer)));
        Assert.Equal(asking, string.Join(' ', Enum.GetValues<RequestAct>().Where(request.CanFollow)));
        Assert.All(Enum.GetValues<RequestAct>().Where(act => !request.CanAnswer(act)), act => Assert.Throws<BrokenRuleException>(() => request.Answer(act, "Tekst", new(2026, 11, 1), Somebody, Day, Asked)));
        Assert.All(Enum.GetValues<RequestAct>().Where(act => !request.CanFollow(act)), act => Assert.Throws<BrokenRuleException>(() => request.Follow(act, "Tekst", Somebody, Asked)));
    }

    [Fact]
    public void A_promise_needs_a_day_and_a_refusal_needs_words()
    {
        var request = In(RequestState.Open);

        Assert.Throws<BrokenRuleException>(() => request.Answer(RequestAct.Accept, "Ja", null, Somebody, Day, Asked));
        Assert.Throws<BrokenRuleException>(() => request.Answer(RequestAct.Decline, "", null, Somebody, Day, Asked));
        Assert.Throws<BrokenRuleException>(() => request.Answer(RequestAct.Reply, "", null, Somebody, Day, Asked));
        Assert.Throws<BrokenRuleException>(() => request.Follow(RequestAct.Reply, "", Somebody, Asked));
        Assert.Throws<BrokenRuleException>(() => request.Answer(RequestAct.Accept, "", Day.AddDays(-1), Somebody, Day, Asked));
        Assert.Throws<BrokenRuleException>(() => request.Answer(RequestAct.Accept, "", Day.AddYears(Request.LongestYears).AddDays(1), Somebody, Day, Asked));
        Assert.Empty(request.Replies);
    }

    [Fact]
    public void Nobody_asks_for_nothing_a_stranger_the_own_party_or_for_yesterday()
    {
        var police = Guid.NewGuid();
        Request Ask(Guid asked, string need, DateOnly wantedBy) => Request.Ask(SomePlan.Empty().Add(), SomePlan.Kommune, Somebody, asked, need, wantedBy, [SomePlan.Kommune, police], Day, Asked);

        Assert.Equal(police, Ask(police, "To betjente", Day).OwnerOrganisationId);
        Assert.Throws<BrokenRuleException>(() => Ask(police, "", Day));
        Assert.Throws<BrokenRuleException>(() => Ask(Guid.NewGuid(), "To betjente", Day));
        Assert.Throws<BrokenRuleException>(() => Ask(SomePlan.Kommune, "To betjente", Day));
        Assert.Throws<BrokenRuleException>(() => Ask(police, "To betjente", Day.AddDays(-1)));
    }

    [Fact]
    public void An_unanswered_request_is_late_after_five_working_days_and_then_goes_to_the_consultant()
    {
        var request = In(RequestState.Open);

        Assert.Null(request.NextStepOn(new(2026, 10, 8)));
        Assert.Equal(NoticeKind.RequestLate, request.NextStepOn(new(2026, 10, 9)));
        request.Take(NoticeKind.RequestLate, new(2026, 10, 9));
        Assert.Null(request.NextStepOn(new(2026, 10, 14)));
        Assert.Equal(NoticeKind.RequestToConsultant, request.NextStepOn(new(2026, 10, 15)));
        request.Take(NoticeKind.RequestToConsultant, new(2026, 10, 15));
        Assert.Null(request.NextStepOn(new(2026, 12, 1)));
    }

    [Fact]
    public void The_days_to_answer_begin_on_the_day_in_Denmark()
    {
        var request = In(RequestState.Open, new(2026, 9, 28, 22, 30, 0, DateTimeKind.Utc)); // Half past twelve on Tuesday night.

        Assert.Equal(new DateOnly(2026, 10, 6), request.DueOn);
    }

    [Fact]
    public void A_promise_begins_anew_and_is_late_the_day_after()
    {
        var request = In(RequestState.Open);
        request.Take(NoticeKind.RequestLate, new(2026, 10, 9));

        request.Answer(RequestAct.Accept, "", new(2026, 11, 2), Somebody, Day, Asked);

        Assert.Null(request.NextStepOn(new(2026, 11, 2)));
        Assert.Equal(NoticeKind.RequestLate, request.NextStepOn(new(2026, 11, 3)));
    }

    [Fact]
    public void Nobody_is_told_on_a_Sunday() => Assert.Null(In(RequestState.Open).NextStepOn(new(2026, 10, 11)));

    private static Request In(RequestState state, DateTime? asked = null)
    {
        var request = new Request
        {
            PartnershipId = Guid.NewGuid(),
            InitiativeId = Guid.NewGuid(),
            AskingOrganisationId = Guid.NewGuid(),
            AskedById = Somebody,
            OwnerOrganisationId = Guid.NewGuid(),
            Need = "To betjente til borgermødet",
            WantedBy = new(2026, 11, 1),
            AskedAt = asked ?? Asked,
        };
        switch (state)
        {
            case RequestState.Accepted: request.Answer(RequestAct.Accept, "", new(2026, 11, 1), Somebody, Day, Asked); break;
            case RequestState.Declined: request.Answer(RequestAct.Decline, "Nej", null, Somebody, Day, Asked); break;
            case RequestState.Completed:
                request.Answer(RequestAct.Accept, "", Day.AddDays(10), Somebody, Day, Asked);
                request.Follow(RequestAct.Complete, "", Somebody, Asked);
                break;
            case RequestState.Withdrawn: request.Follow(RequestAct.Withdraw, "", Somebody, Asked); break;
        }

        return request;
    }
}
