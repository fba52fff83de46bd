using System.Net;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Partnerships;

public sealed class FactsTests : PartnershipDesk
{
    private const string NewTarget = $"{Aarhus}/maal/ny";
    private static readonly string NewTargetForm = $"form[action='{NewTarget}']";

    [Fact]
    public async Task A_target_is_read_by_citizens_as_soon_as_it_is_saved()
    {
        using var desk = await DeskOf(Coordinator);
        using var citizen = Portal.Visitor();
        Assert.DoesNotContain("Under 1.000 indbrud", (await citizen.OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);

        var saved = await desk.SubmitAsync(NewTarget, NewTargetForm,
            ("Form.Text", "Under 1.000 indbrud om året"), ("Form.Source", "Erklæringen, side 2"), ("Form.Comparator", "Under"), ("Form.Level", "1000"),
            ("Form.Deadline.Year", "2029"), ("Form.DeadlineSource", "Erklæringen, side 3"));

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var page = await citizen.OpenAsync("/bo-trygt-i/aarhus");
        Assert.Contains("Under 1.000 indbrud om året Frem mod 2029", page.Words, StringComparison.Ordinal);
        Assert.Contains("Frist: 2029", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.BaselineYear", "2022", "Skriv, hvor udgangspunktet står")]
    [InlineData("Form.Deadline.Year", "2029", "Skriv, hvor fristen står")]
    [InlineData("Form.Level", "74", "Vælg også, hvordan tallet skal forstås")]
    [InlineData("Form.Comparator", "Under", "Skriv også tallet")]
    [InlineData("Form.Deadline.Month", "2", "Skriv også året")]
    [InlineData("Form.Text", "", "Skriv målet.")]
    [InlineData("Form.Level", "mange", "kan ikke bruges her")]
    public async Task A_target_that_lacks_something_comes_back_as_typed(string field, string value, string reason)
    {
        using var desk = await DeskOf(Coordinator);

        var refused = await desk.SubmitAsync(NewTarget, NewTargetForm, [.. new[] { ("Form.Text", (string?)"Færre indbrud 🏠"), ("Form.Source", "Erklæringen") }.Where(one => one.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, Page.WordsOf(refused.Document.QuerySelector(".error-summary")), StringComparison.Ordinal);
        Assert.Contains(reason, Page.WordsOf(refused.Document.QuerySelector(".form-error-message")), StringComparison.Ordinal);
        Assert.Contains((field, value), Form.Of(refused, NewTargetForm).Fields);
        Assert.Contains(("Form.Source", "Erklæringen"), Form.Of(refused, NewTargetForm).Fields);
    }

    [Fact]
    public async Task A_percentage_is_at_most_100()
    {
        using var desk = await DeskOf(Coordinator);

        var refused = await desk.SubmitAsync(NewTarget, NewTargetForm, ("Form.Text", "Færre"), ("Form.Source", "Erklæringen"), ("Form.Comparator", "PercentBelow"), ("Form.Level", "101"));

        Assert.Contains("En procent ligger mellem 0 og 100.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_and_saving_a_target_changes_nothing_about_it()
    {
        var (id, before) = await RandersTargetAsync();
        using var desk = await DeskOf("koordinator.randers@demo.invalid");

        Assert.Equal(HttpStatusCode.Found, (await desk.SubmitAsync($"{Randers}/maal/{id}", "main form")).Status);

        Assert.Equal(before, (await RandersTargetAsync()).Values);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_keeps_what_was_typed_and_sees_what_is_stored()
    {
        using var first = await DeskOf(Coordinator);
        using var second = await DeskOf(Secretariat);
        var seen = Form.Of(await second.OpenAsync($"{Aarhus}/oplysninger"), "form.form-card");
        await first.SubmitAsync($"{Aarhus}/oplysninger", "form.form-card", ("Form.Name", "Tryg i Aarhus"));

        var lost = await second.PostAsync(seen.Action, [.. seen.With([("Form.Name", "Bo godt i Aarhus")])]);

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Partnerskabets navn Tryg i Aarhus Bo godt i Aarhus", lost.Words, StringComparison.Ordinal);
        var again = Form.Of(lost, "form.form-card");
        Assert.Contains(("Form.Name", "Bo godt i Aarhus"), again.Fields);
        Assert.Equal(HttpStatusCode.Found, (await second.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Contains("Bo godt i Aarhus", (await first.OpenAsync(Aarhus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_is_as_precise_as_its_source()
    {
        using var desk = await DeskOf(Coordinator);

        await desk.SubmitAsync($"{Aarhus}/erklaeringer/ny", "main form", ("Form.SignedOn.Year", "2024"), ("Form.SignedOn.Month", "4"), ("Form.Source", "Byrådets dagsorden"));

        Assert.Contains("Underskrevet april 2024. Slutdatoen er ukendt.", (await desk.OpenAsync(Aarhus)).Words, StringComparison.Ordinal);
        Assert.Contains("Partnerskab siden april 2024", (await Portal.Visitor().OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_needs_a_day_that_exists_and_an_end_after_it()
    {
        using var desk = await DeskOf(Coordinator);

        var noDay = await desk.SubmitAsync($"{Aarhus}/erklaeringer/ny", "main form", ("Form.SignedOn.Year", "2023"), ("Form.SignedOn.Month", "2"), ("Form.SignedOn.Day", "30"), ("Form.Source", "Avisen"));
        var early = await desk.SubmitAsync($"{Aarhus}/erklaeringer/ny", "main form", ("Form.SignedOn.Year", "2023"), ("Form.EndsOn.Year", "2022"), ("Form.Source", "Avisen"));

        Assert.Contains("Den dag findes ikke i måneden.", noDay.Words, StringComparison.Ordinal);
        Assert.Contains("Erklæringen kan ikke slutte, før den er underskrevet.", early.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_begins_after_the_latest_and_overlaps_none()
    {
        using var desk = await DeskOf(Coordinator);
        var form = Form.Of(await desk.OpenAsync($"{Aarhus}/planer/ny"), "main form");

        var begun = await desk.PostAsync(form.Action, [.. form.Fields]);
        var overlapping = await desk.PostAsync(form.Action, [.. form.Fields]);

        Assert.Contains(("Form.StartsOn", "2028-01-01"), form.Fields);
        Assert.Contains(("Form.EndsOn", "2028-12-31"), form.Fields);
        Assert.StartsWith("/arbejdsrum/planer/", begun.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, overlapping.Status);
        Assert.Contains("Planen overlapper handleplan 2028", overlapping.Words, StringComparison.Ordinal);
    }

    private async Task<(Guid Id, string Values)> RandersTargetAsync()
    {
        await using var db = Open();
        var target = await Of(db, "randers").SelectMany(row => row.Targets).OrderBy(row => row.Position).FirstAsync();
        return (target.Id, $"{target.Text} {target.Measure} {target.Comparator} {target.Level} {target.BaselineYear} {target.Deadline} {target.DeadlineSource} {target.Source}");
    }
}
