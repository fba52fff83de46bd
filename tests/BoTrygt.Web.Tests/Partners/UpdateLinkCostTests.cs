using System.Net;
using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What the page that is open to everybody costs.</summary>
public sealed class UpdateLinkCostTests : UpdateLinkTest
{
    private const int MostToOpen = 4;
    private const int MostToAnswer = 17;

    [Fact]
    public async Task A_code_that_nobody_was_given_and_one_that_is_too_old_ask_for_the_link_alone()
    {
        var (code, _) = await LinkToAsync(1);
        await LooksForTheLinkAloneAsync(new string('x', code.Length));

        Wait(TimeSpan.FromDays(UpdateLink.DaysToLive + 1));
        await LooksForTheLinkAloneAsync(code);
    }

    [Fact]
    public async Task Ten_initiatives_take_no_more_questions_than_one()
    {
        var (one, ten) = (await LinkToAsync(1), await LinkToAsync(10));

        var few = await CountAsync(() => OpenAsync(one.Code));
        var fewToAnswer = await CountAsync(() => HelpAsync(one));

        Assert.InRange(few, 1, MostToOpen);
        Assert.InRange(fewToAnswer, 1, MostToAnswer);
        Assert.Equal((few, fewToAnswer), (await CountAsync(() => OpenAsync(ten.Code)), await CountAsync(() => HelpAsync(ten))));
    }

    private async Task LooksForTheLinkAloneAsync(string code)
    {
        Assert.Equal(1, await CountAsync(async () => Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(code)).Status)));
        Assert.DoesNotContain(Portal.Statements.Texts, text => text.Contains("FollowUps", StringComparison.Ordinal));
    }

    private async Task HelpAsync((string Code, IReadOnlyList<FollowUp> Asked) link) =>
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(link.Code, link.Asked.SelectMany(followUp => Say(followUp, LinkReply.NeedsHelp, "Vi mangler folk")))).Status);

    /// <summary>What is written is a statement for each row; what is asked is counted.</summary>
    private async Task<int> CountAsync(Func<Task> act)
    {
        Portal.Statements.Clear();
        await act();
        return Portal.Statements.Texts.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal));
    }
}
