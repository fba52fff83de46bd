using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What changed in a plan since a day: the old value beside the new.</summary>
public sealed class ChangesSinceTests : IAsyncLifetime, IDisposable
{
    private readonly OfficeHours _portal = new();
    private readonly Signers _signers;
    private Desk _desk = null!;

    public ChangesSinceTests() => _signers = new(_portal);

    public async Task InitializeAsync() => _desk = await Desk.OfAsync(_portal, Signers.Coordinator);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task The_first_value_stands_beside_the_last_whatever_was_in_between()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        await EditAsync(initiative.Id, ("Form.Title", "Første forsøg"), ("Form.ExpectedReach", "Ti husstande"));
        await NextDayAsync();
        await EditAsync(initiative.Id, ("Form.Title", "Andet forsøg"), ("Form.ExpectedReach", initiative.ExpectedReach));
        await _desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Running"), ("fra", "Planned"));

        var change = Assert.Single(await ChangesAsync("2026-11-23"));

        Assert.Equal("Ændret Andet forsøg", change.Subject);
        Assert.Equal(["Status: Planlagt → I gang", $"Titel: {initiative.Title} → Andet forsøg"], change.Fields);
        Assert.Equal(["Status: Planlagt → I gang", "Titel: Første forsøg → Andet forsøg", $"Forventet rækkevidde: Ti husstande → {initiative.ExpectedReach}"], (await ChangesAsync("2026-11-24"))[0].Fields);
        await NextDayAsync();
        Assert.Empty(await ChangesAsync("2026-11-25"));
    }

    [Fact]
    public async Task What_came_and_what_went_is_told_with_its_milestones()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Milestones.Count > 1 && row.Milestones.Any(milestone => milestone.DoneOn is null));
        var (kept, gone) = (initiative.Milestones.First(milestone => milestone.DoneOn is null), initiative.Milestones.Last(milestone => milestone.Id != initiative.Milestones.First(one => one.DoneOn is null).Id));
        await _desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele/{kept.Id}/naaet");
        await _desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele/{gone.Id}/fjern");
        await _desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele", ("NewMilestone.Milestone", "Nyt skridt"), ("NewMilestone.DueOn", "2027-01-01"));
        var archived = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Id != initiative.Id);
        await _desk.PostAsync($"/arbejdsrum/indsatser/{archived.Id}/arkiv");

        var changes = await ChangesAsync("2026-11-23");

        Assert.Equal(
            new HashSet<string> { $"Milepæl »{kept.Title}«", $"Milepæl »{gone.Title}«", "Milepæl »Nyt skridt«" },
            changes.Single(change => change.Subject == $"Ændret {initiative.Title}").Fields.Select(field => field.Split(": ")[0]).ToHashSet());
        Assert.Contains(changes, change => change.Subject == $"Fjernet {archived.Title}");
    }

    [Theory]
    [InlineData("i går")]
    [InlineData("2999-01-01")]
    [InlineData("2026-02-30")]
    public async Task A_day_that_is_none_is_said(string day)
    {
        var page = await _desk.OpenAsync($"{_signers.Address}/aendringer?siden={Uri.EscapeDataString(day)}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv en dato, der ikke ligger i fremtiden.", page.Words, StringComparison.Ordinal);
        Assert.Equal(day, page.Document.QuerySelector("#siden")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_day_begins_in_Denmark()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        _portal.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero)); // half past midnight on the 25th
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", "form.form-card", ("Form.Title", "Efter midnat"));

        Assert.Single(await ChangesAsync("2026-11-25", desk));
    }

    /// <summary>The session has ended overnight.</summary>
    private async Task NextDayAsync()
    {
        _portal.Time.Advance(TimeSpan.FromDays(1));
        _desk.Dispose();
        _desk = await Desk.OfAsync(_portal, Signers.Coordinator);
    }

    private Task<Page> EditAsync(Guid id, params (string Name, string? Value)[] changes) => _desk.SubmitAsync($"/arbejdsrum/indsatser/{id}/rediger", "form.form-card", changes);

    private async Task<IReadOnlyList<(string Subject, IReadOnlyList<string> Fields)>> ChangesAsync(string since, Desk? desk = null)
    {
        var page = await (desk ?? _desk).OpenAsync($"{_signers.Address}/aendringer?siden={since}");
        return
        [
            .. page.Document.QuerySelectorAll(".change").Select(change => (
                Page.WordsOf(change.QuerySelector(".change__subject")),
                (IReadOnlyList<string>)[.. change.QuerySelectorAll(".change__field").Select(field => $"{Page.WordsOf(field.Children[0])}: {string.Join(" → ", field.QuerySelectorAll(".typed").Select(Page.WordsOf))}")])),
        ];
    }
}
