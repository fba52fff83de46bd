using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

public sealed class OrderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_button_moves_an_initiative_one_place_and_the_page_comes_back_to_it()
    {
        using var desk = await DeskAsync();
        var before = await OrderAsync(desk, 2);
        var answer = await desk.SubmitAsync(PlanPath, $"#indsats-{before[1]} form[data-move]", ("plads", "1"));

        Assert.EndsWith($"#indsats-{before[1]}", answer.Location, StringComparison.Ordinal);
        Assert.Equal([before[1], before[0], .. before.Skip(2)], await OrderAsync(desk, 2));
    }

    [Fact]
    public async Task An_initiative_can_move_to_another_principle()
    {
        using var desk = await DeskAsync();
        var moved = (await OrderAsync(desk, 1))[0];
        await desk.PostAsync($"/arbejdsrum/indsatser/{moved}/raekkefoelge", ("princip", "4"), ("plads", "2"));

        Assert.Equal(moved, (await OrderAsync(desk, 4))[1]);
        Assert.DoesNotContain(moved, await OrderAsync(desk, 1));
    }

    [Theory]
    [InlineData("0", "3", HttpStatusCode.Conflict)]
    [InlineData("5", "3", HttpStatusCode.Conflict)]
    [InlineData("3", "-7", HttpStatusCode.Found)]
    [InlineData("3", "2147483647", HttpStatusCode.Found)]
    public async Task A_place_that_is_not_there_is_the_first_or_the_last_and_a_fifth_principle_is_refused(string principle, string place, HttpStatusCode status)
    {
        using var desk = await DeskAsync();
        var id = (await OrderAsync(desk, 3))[0];

        Assert.Equal(status, (await desk.PostAsync($"/arbejdsrum/indsatser/{id}/raekkefoelge", ("princip", principle), ("plads", place))).Status);
    }

    [Fact]
    public async Task Four_moves_at_once_lose_no_initiative()
    {
        using var desk = await DeskAsync();
        var before = await OrderAsync(desk, 2);
        var desks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeskAsync()));
        var answers = await Task.WhenAll(desks.Select((person, number) => person.PostAsync($"/arbejdsrum/indsatser/{before[number % before.Count]}/raekkefoelge", ("plads", "1"))));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Found, HttpStatusCode.Conflict }));
        Assert.Equal(before.Order(), (await OrderAsync(desk, 2)).Order());
        desks.ToList().ForEach(person => person.Dispose());
    }

    private string PlanPath => $"/arbejdsrum/planer/{portal.PlanOf(PlanRows.Aarhus).Id}";

    private async Task<List<string>> OrderAsync(Desk desk, int principle) =>
        [.. (await desk.OpenAsync(PlanPath)).Document.QuerySelectorAll($"#princip-{principle} .plan-card").Select(card => card.GetAttribute("data-id")!)];

    private Task<Desk> DeskAsync() => Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");
}
