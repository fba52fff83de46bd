using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>When a role ends is chosen, and never by accident.</summary>
public sealed class EndChoiceTests : AdministrationTest
{
    /// <summary>What cannot be undone is never chosen beforehand, and a day that was typed is not passed over.</summary>
    [Theory]
    [InlineData(null, "2099-06-30", "Form_AtOnce", "Vælg, om rollen slutter med det samme eller en bestemt dag.")]
    [InlineData("true", "2099-06-30", "Form_LastDay", "Du har både valgt »med det samme« og skrevet en dag.")]
    public async Task A_role_does_not_end_at_once_by_mistake(string? atOnce, string day, string field, string message)
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var address = $"/administration/medlemskaber/{await MembershipAsync("laeser.aarhus@demo.invalid")}/slutdato";
        Assert.Null((await desk.OpenAsync(address)).Document.QuerySelector("[name='Form.AtOnce'][checked]"));

        var page = await desk.PostAsync(address, ("Form.AtOnce", atOnce), ("Form.LastDay", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, Page.WordsOf(page.Document.QuerySelector($"#{field}-fejl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_set_is_taken_back_and_who_was_to_take_over_does_not()
    {
        using var desk = await DeskOfAsync(AarhusCoordinator);
        var membership = await MembershipAsync(OtherAarhusCoordinator);
        var heir = await PersonAsync("laeser.aarhus@demo.invalid");
        var posts = await AskAsync(db => db.Posts.Where(post => post.Holder!.Email == OtherAarhusCoordinator).Select(post => post.Id).ToListAsync());
        var end = $"/administration/medlemskaber/{membership}/slutdato";
        await desk.PostAsync(end, [("Form.AtOnce", "false"), ("Form.LastDay", $"{DateTime.UtcNow.AddMonths(1):yyyy-MM-dd}"), .. posts.SelectMany((post, index) => new (string, string?)[] { ($"Form.HandOvers[{index}].PostId", $"{post}"), ($"Form.HandOvers[{index}].PersonId", $"{heir}") })]);
        Assert.Contains("Overtages af", (await desk.OpenAsync($"/administration/organisationer/{await OrganisationAsync(Aarhus)}")).Words, StringComparison.Ordinal);
        Assert.Contains("Vælger du en anden, gælder det ikke længere.", (await desk.OpenAsync($"/administration/poster/{posts[0]}")).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync(end, "form[action$=fortsaettelse]")).Status);

        Assert.Null(await AskAsync(db => db.Memberships.Where(row => row.Id == membership).Select(row => row.To).SingleAsync()));
        Assert.All(await AskAsync(db => db.Posts.Where(post => posts.Contains(post.Id)).ToListAsync()), post => Assert.Null(post.NextHolderId));
        Assert.Null((await desk.OpenAsync(end)).Document.QuerySelector("form[action$=fortsaettelse]"));
    }
}
