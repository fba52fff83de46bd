using System.Net;
using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>Bo trygt writes the next version beside the present one.</summary>
public sealed class RubricTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/administration/vurderingsskema";
    private readonly PortalFactory _portal = new();
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OfAsync(_portal, "sekretariat@demo.invalid");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task A_new_version_is_written_beside_the_present_one_and_counts_when_it_is_published()
    {
        await _desk.PostAsync($"{Address}/kladde");
        await _desk.PostAsync($"{Address}/kladde");
        var form = await EditAsync("styregruppe");
        await _desk.PostAsync(form.Action, [.. form.With([("Form.Title", "Styregruppen mødes og beslutter")])]);
        Assert.Contains("Version 2 er en kladde", (await _desk.OpenAsync(Address)).Words, StringComparison.Ordinal);

        await _desk.PostAsync($"{Address}/udgiv", ("Form.Change", "Udsagnet om styregruppen er skrevet om."));

        var page = await _desk.OpenAsync(Address);
        Assert.Contains("Version 2 (gælder nu)", page.Words, StringComparison.Ordinal);
        Assert.Contains("Styregruppen mødes og beslutter", page.Words, StringComparison.Ordinal);
        Assert.Contains("Styregruppen mødes", (await _desk.OpenAsync($"{Address}?version=1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mødes og beslutter", (await _desk.OpenAsync("/arbejdsrum/partnerskaber/aarhus/vurdering")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_or_six_statements_are_asked_for_before_it_is_published()
    {
        await _desk.PostAsync($"{Address}/kladde");
        foreach (var id in await StatementsAsync(2, principle: 1))
        {
            await _desk.PostAsync($"{Address}/udsagn/{id}/fjern");
        }

        var page = await _desk.PostAsync($"{Address}/udgiv", ("Form.Change", "Kortere"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Princip 1 skal have fra 5 til 6 udsagn.", page.Words, StringComparison.Ordinal);
        Assert.Equal("Kortere", page.Document.QuerySelector("#Form_Change")?.TextContent.Trim());
    }

    [Fact]
    public async Task Two_who_write_at_once_see_each_others_words()
    {
        await _desk.PostAsync($"{Address}/kladde");
        var form = await EditAsync("styregruppe");
        await _desk.PostAsync(form.Action, [.. form.With([("Form.Level2", "Den ene skrev dette.")])]);

        var second = await _desk.PostAsync(form.Action, [.. form.With([("Form.Level2", "Den anden skrev det her.")])]);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Den ene skrev dette.", second.Words, StringComparison.Ordinal);
        Assert.Equal("Den anden skrev det her.", second.Document.QuerySelector("#Form_Level2")?.TextContent.Trim());
        var again = Form.Of(second, "main form");
        Assert.Equal(HttpStatusCode.Found, (await _desk.PostAsync(again.Action, [.. again.Fields])).Status);
    }

    [Fact]
    public async Task A_published_version_is_not_edited()
    {
        await using var db = _portal.Database.Open();
        var published = await db.Set<RubricStatement>().FirstAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await _desk.OpenAsync($"{Address}/udsagn/{published.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.PostAsync($"{Address}/udsagn/{published.Id}/fjern")).Status);
    }

    private async Task<Form> EditAsync(string key)
    {
        await using var db = _portal.Database.Open();
        var id = await db.Rubrics.Where(rubric => rubric.PublishedAt == null).SelectMany(rubric => rubric.Statements).Where(statement => statement.Key == key).Select(statement => statement.Id).SingleAsync();
        return Form.Of(await _desk.OpenAsync($"{Address}/udsagn/{id}"), "main form");
    }

    private async Task<List<Guid>> StatementsAsync(int most, int principle)
    {
        await using var db = _portal.Database.Open();
        return await db.Rubrics.Where(rubric => rubric.PublishedAt == null).SelectMany(rubric => rubric.Statements).Where(statement => statement.PrincipleNumber == principle).Take(most).Select(statement => statement.Id).ToListAsync();
    }
}
