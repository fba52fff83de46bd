using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A 17th kommune, from one form to a page that citizens read.</summary>
public sealed class OnboardingTests : OnboardingTest
{
    [Fact]
    public async Task Proposes_everything_but_the_kommune_and_the_people()
    {
        using var desk = await Desk.OfAsync(Portal, Administrator);
        var empty = await desk.OpenAsync("/administration/opstart/ny");
        Assert.Equal(82 + 1, empty.Document.QuerySelectorAll("#kommune option").Length);
        Assert.Null(empty.Document.QuerySelector("form[method=post][action='/administration/opstart']"));

        var page = await desk.OpenAsync($"/administration/opstart/ny?kommune={Viborg}&fra=2027-01-01");
        Assert.Contains("Viborg Kommune, Midt- og Vestjyllands Politi og Bo trygt.", page.Words, StringComparison.Ordinal);
        Assert.Matches("I 2023–2025 var der i gennemsnit [0-9,.]+ anmeldte indbrud om året. Tilfældige udsving alene kan give et gennemsnit på [0-9]+–[0-9]+.", page.Words);
        Assert.Equal(4, page.Document.QuerySelectorAll("input[name='Form.Activities'][checked]").Length);
        Assert.Equal("2031-12-31", page.Document.QuerySelector("input[name='Form.Deadline']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Goes_live_when_nothing_is_missing_and_not_before()
    {
        var address = await BeginAsync();
        using var administrator = await Desk.OfAsync(Portal, Administrator);
        await administrator.PostAsync($"{address}/i-gang");
        Assert.Contains("Der mangler 7 trin", (await administrator.OpenAsync(address)).Words, StringComparison.Ordinal);
        await AssertHiddenAsync();

        using var coordinator = new Browser(Portal);
        await coordinator.SubmitAsync(await LinkAsync(NewCoordinator), ("Form.Password", Password), ("Form.Repeated", Password));
        Assert.Contains("Bo trygt i Viborg", (await coordinator.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await coordinator.SubmitAsync("/arbejdsrum/opstart/viborg", ("Form.Signatory.Name", "Ib Bang"), ("Form.Signatory.Email", "ib.bang@viborg.invalid"), ("Form.ContactTitle", "Tryghedskonsulent"), ("Form.ContactMailbox", "tryghed@viborg.invalid"), ("Form.ShowMyName", "true"))).Status);
        var party = (await coordinator.OpenAsync("/arbejdsrum/opstart/viborg")).Words;
        Assert.Contains("Ib Bang (inviteret, har ikke svaret endnu)", party, StringComparison.Ordinal);
        Assert.Contains("I mangler: en underskriver, en stedfortræder, at foreslå den første handleplan, at læse borgernes side igennem.", party, StringComparison.Ordinal);
        var preview = await coordinator.OpenAsync("/arbejdsrum/opstart/viborg/borgernes-side");
        Assert.Contains("Sådan kommer siden til at se ud", preview.Words, StringComparison.Ordinal);
        Assert.NotNull(preview.Document.QuerySelector("main form[action='/arbejdsrum/opstart/viborg/laest']"));
        foreach (var link in preview.Document.QuerySelectorAll("main a[href^='/raad/'], main a[href^='/bo-trygt-i/']").Select(link => link.GetAttribute("href")!).Distinct().ToList())
        {
            Assert.Equal(HttpStatusCode.OK, (await coordinator.OpenAsync(link)).Status);
        }

        using (var desk = await Desk.OfAsync(Portal, NewCoordinator))
        {
            await desk.PostAsync("/arbejdsrum/opstart/viborg/laest");
        }

        await AcceptAsync("ib.bang@viborg.invalid");
        await PoliceAndBoTrygtSignAsync();
        await administrator.UploadAsync($"{address}/erklaering", "erklæring.pdf", SomePdf.Of("Vi er enige"), ("Form.SignedOn", $"{Today:yyyy-MM-dd}"), ("Form.Version", Form.Of(await administrator.OpenAsync($"{address}/erklaering"), "main form").Value("Form.Version")));
        var ready = await administrator.OpenAsync(address);
        Assert.Contains("Alt nødvendigt er klar", ready.Words, StringComparison.Ordinal);
        await AskAsync(db => db.PublishedAdaptations.ExecuteUpdateAsync(set => set.SetProperty(copy => copy.HasLocalWords, true))); // What says nothing of its own stands on the map of the site under its national address alone.
        await AssertHiddenAsync();

        await administrator.PostAsync($"{address}/i-gang");
        using var citizen = Desk.OfStranger(Portal);
        Assert.Contains("Bo trygt i Viborg", (await citizen.OpenAsync("/partnerskaber")).Words, StringComparison.Ordinal);
        var local = await citizen.OpenAsync("/bo-trygt-i/viborg");
        Assert.Contains("Tryghedskonsulent Mette Holm Viborg Kommune tryghed@viborg.invalid", local.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await citizen.OpenAsync("/bo-trygt-i/viborg/feed.atom")).Status);
        Assert.Contains("/bo-trygt-i/viborg/raad/", (await citizen.OpenAsync("/sitemap.xml")).Html, StringComparison.Ordinal);
        Assert.Equal("/arbejdsrum/partnerskaber/viborg", (await coordinator.OpenAsync("/arbejdsrum/opstart/viborg")).Location);
    }

    [Fact]
    public async Task A_kommune_that_has_a_partnership_or_is_none_is_told()
    {
        using var desk = await Desk.OfAsync(Portal, Administrator);
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == "751").Select(row => row.Id).SingleAsync());
        var taken = await desk.OpenAsync("/administration/opstart/ny?kommune=751");

        Assert.Contains("Aarhus Kommune har allerede et partnerskab.", taken.Words, StringComparison.Ordinal);
        Assert.NotNull(taken.Document.QuerySelector($"main a[href='/administration/opstart/{aarhus}']"));
        Assert.Contains("Vi kender ikke den kommune.", (await desk.OpenAsync("/administration/opstart/ny?kommune=%3Cb%3E")).Words, StringComparison.Ordinal);
        Assert.Contains("Vælg en dag inden for det næste år.", (await desk.OpenAsync($"/administration/opstart/ny?kommune={Viborg}&fra=1900-01-01")).Words, StringComparison.Ordinal);
        Assert.Null((await desk.OpenAsync("/administration/opstart/ny")).Document.QuerySelector("main .notice"));
    }

    [Fact]
    public async Task Nobody_begins_the_same_kommune_twice()
    {
        await BeginAsync();
        using var desk = await Desk.OfAsync(Portal, Administrator);

        Assert.Contains("Kommunen har et partnerskab, eller et er ved at starte.", (await desk.PostAsync("/administration/opstart", Fields())).Words, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync(db => db.Partnerships.CountAsync(row => row.MunicipalityCode == Viborg)));
    }

    [Fact]
    public async Task Two_who_begin_it_at_the_same_moment_begin_it_once()
    {
        var desks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Desk.OfAsync(Portal, Administrator)));
        await Task.WhenAll(desks.Select(desk => desk.PrepareAsync()));
        var answers = await Task.WhenAll(desks.Select(desk => desk.PostAsync("/administration/opstart", Fields())));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.Equal((1, 1), await AskAsync(async db => (await db.Partnerships.CountAsync(row => row.MunicipalityCode == Viborg), await db.Invitations.CountAsync(row => row.Email == NewCoordinator))));
        Array.ForEach(desks, desk => desk.Dispose());
    }

    [Fact]
    public async Task What_is_wrong_is_told_where_it_stands_and_nothing_is_begun()
    {
        using var desk = await Desk.OfAsync(Portal, Administrator);
        var page = await desk.PostAsync("/administration/opstart", [.. Fields()[..^2], ("Form.Level", "0"), ("Form.Deadline", "2020-01-01"), ("Form.Activities", "findes-ikke"), ("Form.Police.Name", "Uden Mail")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var reason in new[] { "Skriv et helt tal fra 1", "Fristen ligger efter den dag", "En af indsatserne er ikke i kataloget", "Skriv personens e-mail." })
        {
            Assert.Contains(reason, page.Words, StringComparison.Ordinal);
        }

        Assert.Equal(NewCoordinator, page.Document.QuerySelector("input[name='Form.Municipal.Email']")?.GetAttribute("value"));
        Assert.Equal(0, await AskAsync(db => db.Invitations.CountAsync()));
    }

    /// <summary>The plan begins with the activities, and every principle has one or says why not: the parties propose it when they like.</summary>
    [Fact]
    public async Task Begins_with_a_plan_a_target_and_the_national_advice()
    {
        await BeginAsync();
        var partnership = await AskAsync(db => db.Partnerships.Include(row => row.Targets).SingleAsync(row => row.MunicipalityCode == Viborg));
        var plan = await AskAsync(db => db.Plans.Include(row => row.Initiatives).SingleAsync(row => row.PartnershipId == partnership.Id));

        Assert.Equal([1, 2, 3, 4], plan.Initiatives.Select(initiative => initiative.PrincipleNumber).Order());
        Assert.All(plan.Initiatives, initiative => Assert.NotNull(initiative.ActivityId));
        Assert.Equal((Measure.ReportedBurglaries, Comparator.Under), (partnership.Targets.Single().Measure, partnership.Targets.Single().Comparator));
        Assert.Equal(await AskAsync(db => db.PublishedArticles.CountAsync(row => row.PartnershipId == null)), await AskAsync(db => db.PublishedAdaptations.CountAsync(row => row.PartnershipId == partnership.Id)));
    }

    /// <summary>The role that keeps Bo trygt running is the administrator's: it is given in the administration, by administrators.</summary>
    [Fact]
    public async Task The_page_of_a_party_makes_nobody_an_administrator()
    {
        await BeginAsync();
        using var secretariat = await Desk.OfAsync(Portal, "sekretariat@demo.invalid");
        await secretariat.PostAsync("/arbejdsrum/opstart/viborg", ("Form.Coordinator.Name", "Mig"), ("Form.Coordinator.Email", "sekretariat@demo.invalid"), ("Form.Deputy.Name", "Ny"), ("Form.Deputy.Email", "ny@botrygt.invalid"));

        Assert.False(await AskAsync(db => db.Memberships.AnyAsync(row => row.Person.Email == "sekretariat@demo.invalid" && row.Role == Role.Administrator)));
        Assert.False(await AskAsync(db => db.Invitations.AnyAsync(row => row.Role == Role.Administrator)));
    }

    [Fact]
    public async Task Nobody_but_Bo_trygt_takes_a_kommune_on_board()
    {
        using var coordinator = await Desk.OfAsync(Portal, Browser.Coordinator);

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.PostAsync("/administration/opstart", Fields())).Status);
        Assert.False(await AskAsync(db => db.Partnerships.AnyAsync(row => row.MunicipalityCode == Viborg)));
    }
}
