using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Two people at one initiative: the second sees what both did and chooses; nothing is lost.</summary>
public sealed class ConflictTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Edit = "form.form-card";
    private const string Choose = "main form[action$=rediger]";

    [Fact]
    public async Task The_second_sees_both_texts_field_by_field_and_what_only_one_changed_is_chosen_already()
    {
        using var first = await DeskAsync();
        var (path, seen) = await OpenedAsync(first);
        await first.SubmitAsync(path, Edit, ("Form.Why", "Den førstes grund"), ("Form.ExpectedReach", "Den førstes rækkevidde"));
        using var second = await Desk.OfAsync(portal, "sekretariat@demo.invalid");
        var page = await second.PostAsync(path, [.. seen.With([("Form.Why", "Den andens grund"), ("Form.ExpectedOutcome", "Den andens virkning")])]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Hvorfor", "Forventet rækkevidde", "Forventet virkning"], page.Document.QuerySelectorAll(".conflict > legend").Select(Page.WordsOf));
        Assert.Contains("Den førstes grund", page.Words, StringComparison.Ordinal);
        Assert.Contains("Den andens grund", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Form.Choices[ExpectedReach]=theirs", "Form.Choices[ExpectedOutcome]=mine"], page.Document.QuerySelectorAll("input[type=radio][checked]").Select(radio => $"{radio.GetAttribute("name")}={radio.GetAttribute("value")}"));
        Assert.Contains("Trine Marselund", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choices_of_the_second_are_saved_together()
    {
        using var first = await DeskAsync();
        var (path, seen) = await OpenedAsync(first);
        await first.SubmitAsync(path, Edit, ("Form.Why", "Førstes"), ("Form.ExpectedReach", "Førstes rækkevidde"));
        using var second = await Desk.OfAsync(portal, "sekretariat@demo.invalid");
        var page = await second.PostAsync(path, [.. seen.With([("Form.Why", "Andens"), ("Form.ExpectedOutcome", "Andens virkning")])]);
        var answer = await second.PostAsync(path, [.. Form.Of(page, Choose).With([("Form.Choices[Why]", "mine")])]);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var now = portal.Now(Guid.Parse(path.Split('/')[3]));
        Assert.Equal(("Andens", "Førstes rækkevidde", "Andens virkning"), (now.Why, now.ExpectedReach, now.ExpectedOutcome));
    }

    [Fact]
    public async Task Without_a_choice_for_a_field_that_both_changed_nothing_is_saved_and_nothing_lost()
    {
        using var first = await DeskAsync();
        var (path, seen) = await OpenedAsync(first);
        await first.SubmitAsync(path, Edit, ("Form.Why", "Denes"));
        using var second = await Desk.OfAsync(portal, "sekretariat@demo.invalid");
        var page = await second.PostAsync(path, [.. seen.With([("Form.Why", "Mit")])]);
        var again = await second.PostAsync(path, [.. Form.Of(page, Choose).Fields]);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Vælg for hvert felt", again.Words, StringComparison.Ordinal);
        Assert.Contains("Mit", Form.Of(again, Choose).Fields.Where(field => field.Name == "Form.Why").Select(field => field.Value));
    }

    [Fact]
    public async Task A_third_edit_while_the_second_chooses_is_shown_too()
    {
        using var first = await DeskAsync();
        var (path, seen) = await OpenedAsync(first);
        await first.SubmitAsync(path, Edit, ("Form.Why", "Et"));
        using var second = await Desk.OfAsync(portal, "sekretariat@demo.invalid");
        var page = await second.PostAsync(path, [.. seen.With([("Form.Why", "To")])]);
        await first.SubmitAsync(path, Edit, ("Form.Why", "Tre"));
        var again = await second.PostAsync(path, [.. Form.Of(page, Choose).With([("Form.Choices[Why]", "mine")])]);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Tre", again.Words, StringComparison.Ordinal);
        Assert.Contains("To", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_people_who_save_the_same_version_at_once_leave_one_and_nine_who_choose()
    {
        using var desk = await DeskAsync();
        var (path, seen) = await OpenedAsync(desk);
        var desks = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Desk.OfAsync(portal, "sekretariat@demo.invalid")));
        var answers = await Task.WhenAll(desks.Select((person, number) => person.PostAsync(path, [.. seen.With([("Form.Why", $"Udgave {number}")])])));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Found));
        Assert.Equal(9, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(seen.Fields.Single(field => field.Name == "Form.Version").Value, (portal.Now(Guid.Parse(path.Split('/')[3])).Version - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        desks.ToList().ForEach(person => person.Dispose());
    }

    private Task<Desk> DeskAsync() => Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");

    /// <summary>An initiative's form as two people have it open.</summary>
    private async Task<(string Path, Form Seen)> OpenedAsync(Desk desk)
    {
        var path = $"/arbejdsrum/indsatser/{portal.InitiativeOf(PlanRows.Aarhus).Id}/rediger";
        return (path, Form.Of(await desk.OpenAsync(path), Edit));
    }
}
