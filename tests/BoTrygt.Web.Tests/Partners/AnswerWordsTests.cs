using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What people write in the form that answers a round, and what is said to it.</summary>
public sealed class AnswerWordsTests : FollowUpTest
{
    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("1.200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("12", 12)]
    [InlineData("", null)]
    public async Task A_number_is_understood_as_people_write_it(string typed, int? reached)
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"), ("Form.Reached", typed));

        Assert.Equal(reached, (await ReadAsync(asked.Id)).Reached);
    }

    [Theory]
    [InlineData("mange")]
    [InlineData("12,5")]
    [InlineData("1.20")]
    [InlineData("99999999999")]
    [InlineData("-3")]
    public async Task What_is_no_number_is_asked_for_again_and_stays(string typed)
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var page = await desk.PostAsync(AnswerTo(await WaitingAsync()), ("Form.Progress", "OnTrack"), ("Form.Reached", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv et helt tal", page.Words, StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.QuerySelector("#Form_Reached")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_asks_for_something_does_not_follow_the_plan()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var fields = (await AttentionAsync()).Where(field => field.Item1 != "Form.Progress");

        var page = await desk.PostAsync(AnswerTo(asked), [("Form.Progress", "OnTrack"), .. fields]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Du beder en anden part om noget.", page.Words, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
    }

    [Fact]
    public async Task The_thanks_stand_at_the_top_of_the_page_that_one_comes_to()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        var answer = await desk.PostAsync(AnswerTo(asked), await AttentionAsync());

        Assert.Equal($"/arbejdsrum/indsatser/{asked.InitiativeId}", answer.Location);
        Assert.Contains("Opfølgningen er gemt, og anmodningen er sendt.", (await desk.OpenAsync(answer.Location!)).Words, StringComparison.Ordinal);
        Assert.Contains("Der er allerede en anmodning i gang: Aarhus Kommune beder Østjyllands Politi om: To betjente", (await desk.OpenAsync(AnswerTo(asked))).Words, StringComparison.Ordinal);
    }
}
