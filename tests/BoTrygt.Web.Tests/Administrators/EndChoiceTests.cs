using System.Net;
using BoTrygt.Web.Tests.Support;

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
}
