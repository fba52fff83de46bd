using System.Net;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Catalogue;

/// <summary>What partnerships can do, and what is known about whether it works.</summary>
public sealed class CatalogueTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/arbejdsrum/katalog";
    private readonly PortalFactory _portal = new();
    private Desk _reader = null!;
    private Desk _secretariat = null!;

    public async Task InitializeAsync() => (_reader, _secretariat) = (await Desk.OfAsync(_portal, "laeser.aarhus@demo.invalid"), await Desk.OfAsync(_portal, "sekretariat@demo.invalid"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _reader.Dispose();
        _secretariat.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task Every_activity_that_ships_says_what_is_known_and_how_it_is_done()
    {
        await using var db = _portal.Database.Open();
        var activities = await db.Activities.ToListAsync();

        Assert.InRange(activities.Count, 15, 40);
        Assert.All(activities, activity => Assert.All([activity.Summary, activity.Planning, activity.Duration, activity.Planners, activity.Participants, activity.Steps, activity.Materials, activity.Cautions, activity.Evidence], text => Assert.NotEmpty(text)));
        // What claims to know something says from where; what is not measured may name what the idea is from.
        Assert.All(activities.Where(activity => activity.Grade != EvidenceGrade.NotMeasured), activity => Assert.NotEmpty(activity.SourceList));
        Assert.Contains("intet fik", activities.Single(activity => activity.Slug == "bo-trygt-korpset-paa-besoeg").Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=haeleri", "Køb brugt med omtanke")]
    [InlineData("?q=L%C3%85SENE", "Eftersyn af terrassedøre og låse")]
    [InlineData("?tema=haeleri&viden=blandet", "Mærkning og billeder af ejendele")]
    [InlineData("?princip=3&aarstid=&viden=ikke-maalt", "Tryghedsreferencegruppe")]
    [InlineData("?aarstid=sommer", "Hvervning af nabohjælpere dør til dør")]
    [InlineData("?princip=nej&side=-4&tema=findes-ikke&aarstid=jul", "Køb brugt med omtanke")]
    public async Task One_finds_an_activity_by_words_and_by_what_it_is(string query, string title)
    {
        var page = await _reader.OpenAsync(Address + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll(".activity-card h2").Select(Page.WordsOf), found => found == title);
        Assert.DoesNotContain(page.Document.QuerySelectorAll(".activity-card h2").Select(Page.WordsOf), found => found == "Den konstruktive døgnrapport");
    }

    [Fact]
    public async Task What_finds_nothing_says_so()
    {
        var page = await _reader.OpenAsync($"{Address}?q=%3Cscript%3Ealert%28%29%3C%2Fscript%3E");

        Assert.Contains("Ingen aktiviteter passer", page.Words, StringComparison.Ordinal);
        Assert.Equal("<script>alert()</script>", page.Document.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_thousand_activities_are_read_in_as_many_statements_as_a_few()
    {
        await _reader.OpenAsync(Address);
        _portal.Statements.Clear();
        await _reader.OpenAsync(Address);
        var few = _portal.Statements.Count;
        await using (var db = _portal.Database.Open())
        {
            var content = (await db.Activities.FirstAsync()).Content;
            db.AddRange(Enumerable.Range(1, 1000).Select(number => Activity.Write($"aktivitet-{number}", content with { Title = $"Åø {number:0000}" }, DateTime.UtcNow)));
            await db.SaveChangesAsync();
        }

        _portal.Statements.Clear();
        var page = await _reader.OpenAsync($"{Address}?side=9999");

        Assert.Equal(few, _portal.Statements.Count);
        Assert.Equal("Åø 1000", page.Document.QuerySelectorAll(".activity-card h2").Select(Page.WordsOf).Last());
    }

    [Fact]
    public async Task What_somebody_writes_is_never_more_than_text_and_harmless_Markdown()
    {
        await using (var db = _portal.Database.Open())
        {
            var activity = await db.Activities.SingleAsync(row => row.Slug == "borgermoede-om-indbrud");
            var content = activity.Content;
            activity.Edit(content with { Steps = "<img src=x onerror=alert(1)> [her](javascript:alert(1))", Evidence = new(EvidenceGrade.NoEffect, "<b>Intet</b>", "Et javascript:alert(1)\nTo https://doi.org/10.1/x") }, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        var page = await _reader.OpenAsync($"{Address}/borgermoede-om-indbrud");

        Assert.Empty(page.Document.QuerySelectorAll("main img[src=x], main b, main a[href^=javascript]"));
        Assert.Contains("Vist uden virkning", page.Words, StringComparison.Ordinal);
        Assert.Equal("https://doi.org/10.1/x", page.Document.QuerySelector(".evidence-box a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Bo_trygt_writes_a_new_one_and_two_of_the_same_name_get_each_an_address()
    {
        var form = Form.Of(await _secretariat.OpenAsync("/administration/katalog/ny"), "main form");
        (string, string?)[] fields =
        [
            ("Form.Title", "Åben dør på Ærø"), ("Form.Summary", "Kort"), ("Form.PrincipleNumber", "2"), ("Form.ThemeSlugs", "nabohjaelp"), ("Form.Planning", "4 uger"), ("Form.Duration", "En aften"), ("Form.Weeks", "6"),
            ("Form.Planners", "Koordinatoren"), ("Form.Participants", "Naboer"), ("Form.Steps", "1. Åbn døren."), ("Form.Grade", "NotMeasured"), ("Form.Evidence", "Ingen har målt det."),
        ];

        Assert.Equal($"{Address}/aaben-doer-paa-aeroe", (await _secretariat.PostAsync("/administration/katalog", fields)).Location);
        Assert.Equal($"{Address}/aaben-doer-paa-aeroe-2", (await _secretariat.PostAsync("/administration/katalog", fields)).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _secretariat.PostAsync("/administration/katalog", [.. form.Fields])).Status);
    }

    [Fact]
    public async Task Two_who_edit_at_once_see_each_others_words()
    {
        await using var db = _portal.Database.Open();
        var id = await db.Activities.Where(row => row.Slug == "borgermoede-om-indbrud").Select(row => row.Id).SingleAsync();
        var form = Form.Of(await _secretariat.OpenAsync($"/administration/katalog/{id}"), "main form");
        await _secretariat.PostAsync(form.Action, [.. form.With([("Form.Summary", "Den ene skrev dette.")])]);

        var second = await _secretariat.PostAsync(form.Action, [.. form.With([("Form.Summary", "Den anden skrev det her.")])]);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Den ene skrev dette.", second.Words, StringComparison.Ordinal);
        var again = Form.Of(second, "main form");
        Assert.Equal(HttpStatusCode.Found, (await _secretariat.PostAsync(again.Action, [.. again.Fields])).Status);
    }

    [Fact]
    public async Task A_withdrawn_one_leaves_the_list_and_keeps_its_page()
    {
        await using var db = _portal.Database.Open();
        var id = await db.Activities.Where(row => row.Slug == "koeb-brugt-med-omtanke").Select(row => row.Id).SingleAsync();
        await _secretariat.PostAsync($"/administration/katalog/{id}/traek-tilbage");

        Assert.DoesNotContain("Køb brugt med omtanke", (await _reader.OpenAsync(Address)).Words, StringComparison.Ordinal);
        Assert.Contains("tog aktiviteten ud af kataloget", (await _reader.OpenAsync($"{Address}/koeb-brugt-med-omtanke")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _secretariat.OpenAsync($"{Address}/koeb-brugt-med-omtanke/indsats")).Status);
    }
}
